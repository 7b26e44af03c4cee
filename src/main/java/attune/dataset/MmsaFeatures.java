package attune.dataset;

import attune.dataset.pickle.NumpyArray;
import attune.dataset.pickle.PickleFile;
import attune.dataset.pickle.Pickled;
import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Stream.Vectors;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The feature files of MMSA (Mao et al. 2022), aligned and unaligned: {@code {train, valid, test}}, each with {@code id}
 * (video$_$clip), {@code raw_text}, {@code text} [N, L, d], {@code text_bert} [N, 3, L], {@code audio}, {@code vision},
 * {@code audio_lengths} and {@code vision_lengths} (absent when aligned) and {@code regression_labels}. A modality may be
 * absent. A video is a group.
 */
public record MmsaFeatures(Path file) implements ThreeLists {

    private static final Map<Modality, String> FIELDS =
        new EnumMap<>(Map.of(Modality.TEXT, "text", Modality.AUDIO, "audio", Modality.VISION, "vision"));

    /** A modality of a whole list: N × L × d, and the length of each item where it is known. */
    private record Padded(String field, NumpyArray values, List<OptionalInt> lengths) {

        Optional<Vectors> vectors(Path file, int item) {
            int width = values.shape().get(2);
            int each = values.shape().get(1) * width;
            return VectorRows.of(file, item + 1, field, values.numbers(item * each, each), width, lengths.get(item));
        }
    }

    @Override public String name() {
        return "mmsa-features";
    }

    @Override public List<Task> tasks() {
        return List.of(Task.POLARITY, Task.FIVE, Task.SEVEN, Task.SCORE);
    }

    @Override public Found listed(String list) {
        Pickled part = PickleFile.read(file).at(list);
        List<Pickled> ids = part.at("id").list();
        List<Pickled> scores = rows(part.at("regression_labels"), ids.size());
        Optional<List<Pickled>> texts = part.find("raw_text").map(field -> rows(field, ids.size()));
        List<Map.Entry<Modality, Padded>> modalities = FIELDS.entrySet().stream()
            .filter(field -> part.find(field.getValue()).isPresent())
            .map(field -> Map.entry(field.getKey(), padded(part, field.getValue(), ids.size()))).toList();
        Gathering found = new Gathering();
        for (int i = 0; i < ids.size(); i++) {
            int item = i;
            found.row(file, i + 1, () -> Stream.of(
                example(item, ids.get(item), texts.map(all -> all.get(item)), scores.get(item), modalities)));
        }
        return found.found();
    }

    private Example example(int item, Pickled id, Optional<Pickled> text, Pickled score,
        List<Map.Entry<Modality, Padded>> modalities) {
        try {
            double value = score.number();
            if (!Double.isFinite(value)) {
                throw BrokenRow.value(file, item + 1, "regression_labels", value);
            }
            Map<Modality, Vectors> vectors = new EnumMap<>(Modality.class);
            modalities.forEach(each ->
                each.getValue().vectors(file, item).ifPresent(rows -> vectors.put(each.getKey(), rows)));
            Optional<String> said = text.map(Pickled::text).filter(words -> !words.isBlank());
            if (vectors.isEmpty() && said.isEmpty()) {
                throw BrokenRow.lacks(file, item + 1, "text, audio, vision");
            }
            return new Example(name() + "/" + id.text(), said, Optional.empty(), Optional.empty(), vectors, List.of(),
                new Truth.Score(value), List.of(name() + " video " + id.text().split("\\$_\\$")[0]));
        } catch (BadInput e) {
            throw new BrokenRow(file, item + 1, "id", e);
        }
    }

    private Padded padded(Pickled part, String field, int items) {
        NumpyArray values = part.at(field).array(3);
        if (values.shape().getFirst() != items) {
            throw new BadInput("dataset.unequal-fields", file, part.field() + "/" + field, values.shape().getFirst(), items);
        }
        Optional<List<Pickled>> lengths = part.find(field + "_lengths").map(each -> rows(each, items));
        if (lengths.isPresent()) {
            return new Padded(field, values,
                lengths.get().stream().map(length -> OptionalInt.of((int) length.number())).toList());
        }
        if (field.equals("text") && part.find("text_bert").isPresent()) {
            return new Padded(field, values, tokens(part.at("text_bert").array(3), items));
        }
        return new Padded(field, values, Stream.generate(OptionalInt::empty).limit(items).toList());
    }

    /** The tokens of each text: its second row of three is a mask of 1s. */
    private List<OptionalInt> tokens(NumpyArray bert, int items) {
        int length = bert.shape().get(2);
        if (bert.shape().get(0) != items || bert.shape().get(1) != 3) {
            throw new BadInput("dataset.unequal-fields", file, "text_bert", bert.shape().getFirst(), items);
        }
        return IntStream.range(0, items).mapToObj(item -> OptionalInt.of((int) IntStream.range(0, length)
            .filter(i -> bert.number((item * 3 + 1) * length + i) > 0).count())).toList();
    }

    private List<Pickled> rows(Pickled field, int items) {
        List<Pickled> rows = field.list();
        if (rows.size() != items) {
            throw new BadInput("dataset.unequal-fields", file, field.field(), rows.size(), items);
        }
        return rows;
    }
}
