package attune.dataset;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Stream.Vectors;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * CMU-MOSI as one vector an utterance and modality (text 100, sound 73, video 100), on the lists its files make: 62 and 31
 * videos. Leaky features: the vectors of text and video were trained on the labels of all 62 train videos, so nothing may
 * be chosen or stopped on a part of them, and figures are no evidence about the model. A video is a group.
 *
 * @param folder with {@code transcripts.csv}, {@code text_<list>.csv} (column 0: row of the transcript, from 0),
 *     {@code audio/audio_<list>0.csv} and {@code video/video_<list>0.csv} (last column: label 0 or 1)
 */
public record MosiUtteranceVectors(Path folder) implements Corpus {

    private static final Map<Modality, Integer> WIDTHS =
        new EnumMap<>(Map.of(Modality.TEXT, 100, Modality.AUDIO, 73, Modality.VISION, 100));

    @Override public String name() {
        return "mosi-utterance-vectors";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN);
    }

    @Override public Found read(Fold fold) {
        return list("train");
    }

    @Override public boolean tested() {
        return true;
    }

    @Override public Found test() {
        return list("test");
    }

    @Override public boolean divisible() {
        return false;
    }

    @Override public List<String> caveats() {
        return List.of("leaky features: the text and video vectors were trained on the labels of the train list");
    }

    private Found list(String list) {
        List<List<String>> transcripts = CsvTable.rows(folder.resolve("transcripts.csv"));
        Path owners = folder.resolve("text_" + list + ".csv");
        Map<Modality, Path> files = new EnumMap<>(Map.of(Modality.TEXT, owners,
            Modality.AUDIO, folder.resolve("audio/audio_" + list + "0.csv"),
            Modality.VISION, folder.resolve("video/video_" + list + "0.csv")));
        Map<Modality, List<List<String>>> rows = new EnumMap<>(Modality.class);
        files.forEach((modality, file) -> rows.put(modality, CsvTable.rows(file)));
        int count = rows.get(Modality.TEXT).size();
        files.forEach((modality, file) -> {
            if (rows.get(modality).size() != count) {
                throw new BadInput("dataset.unequal-fields", file, "label", rows.get(modality).size(), count);
            }
        });
        Gathering found = new Gathering();
        for (int i = 0; i < count; i++) {
            int at = i;
            found.row(owners, i + 1, () -> Stream.of(example(transcripts, files, rows, at)));
        }
        return found.found();
    }

    private Example example(List<List<String>> transcripts, Map<Modality, Path> files,
        Map<Modality, List<List<String>>> rows, int at) {
        List<String> transcript = transcript(transcripts, files.get(Modality.TEXT), rows.get(Modality.TEXT).get(at), at);
        Map<Modality, Vectors> vectors = new EnumMap<>(Modality.class);
        WIDTHS.forEach((modality, width) -> {
            List<String> row = rows.get(modality).get(at);
            if (row.size() != width + 1) {
                throw BrokenRow.value(files.get(modality), at + 1, "columns", row.size());
            }
            boolean text = modality == Modality.TEXT;
            if (!text && !row.getLast().strip().equals(transcript.get(3))) {
                throw BrokenRow.value(files.get(modality), at + 1, "label", row.getLast());
            }
            List<String> numbers = text ? row.subList(1, width + 1) : row.subList(0, width);
            vectors.put(modality, new Vectors(values(files.get(modality), at, numbers), width,
                List.of(new Position.Row(0, Optional.empty()))));
        });
        String id = transcript.getFirst();
        return new Example(name() + "/" + id, Optional.of(transcript.get(1)), Optional.empty(), Optional.empty(), vectors,
            List.of(), Truth.of(transcript.get(3).equals("1") ? Polarity.POSITIVE : Polarity.NEGATIVE),
            List.of(name() + " video " + id.substring(0, Math.max(0, id.lastIndexOf('_')))));
    }

    private static List<String> transcript(List<List<String>> transcripts, Path file, List<String> row, int at) {
        String number = row.getFirst().strip();
        if (number.matches("\\d{1,6}") && Integer.parseInt(number) < transcripts.size()) {
            List<String> transcript = transcripts.get(Integer.parseInt(number));
            if (transcript.size() == 4 && transcript.get(3).matches("[01]")) {
                return transcript;
            }
        }
        throw BrokenRow.value(file, at + 1, "row of transcripts.csv", number);
    }

    private static float[] values(Path file, int at, List<String> numbers) {
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = Float.parseFloat(numbers.get(i).strip());
            } catch (NumberFormatException e) {
                throw BrokenRow.value(file, at + 1, "column " + (i + 1), numbers.get(i));
            }
            if (!Float.isFinite(values[i])) {
                throw BrokenRow.value(file, at + 1, "column " + (i + 1), numbers.get(i));
            }
        }
        return values;
    }
}
