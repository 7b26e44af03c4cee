package attune.dataset;

import attune.dataset.hdf.Hdf5;
import attune.dataset.hdf.Numbers;
import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Stream.Vectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The YouTube opinions (Morency et al. 2011) as vectors word by word, in the layout of MFN (Zadeh et al. 2018): HDF5 files
 * with the data set {@code d1}, {@code audio_<list>.h5} [n, 20, 74], {@code video_<list>.h5} [n, 20, 36],
 * {@code text_<list>_emb.h5} [n, 20, 300] (none is published for train) and {@code y_<list>.h5}, one-hot of three classes
 * that the files do not name. An item of nothing but zeros is a
 * fault: 125 of the 173 of the train list, for which no text is published. MIT.
 */
public record YoutubeOpinions(Path folder) implements Corpus {

    private static final String SET = "d1";
    private static final Task TASK = new Task.Classes("opinion", List.of("class 0", "class 1", "class 2"));
    private static final Map<Modality, String> FILES = new EnumMap<>(Map.of(
        Modality.TEXT, "text_%s_emb.h5", Modality.VISION, "video_%s.h5", Modality.AUDIO, "audio_%s.h5"));

    @Override public String name() {
        return "youtube-opinions";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.TRAIN, Fold.DEV);
    }

    @Override public List<Task> tasks() {
        return List.of(TASK);
    }

    @Override public Found read(Fold fold) {
        return list(fold == Fold.TRAIN ? "train" : "valid");
    }

    @Override public boolean tested() {
        return true;
    }

    @Override public Found test() {
        return list("test");
    }

    @Override public List<String> caveats() {
        return Files.exists(file(Modality.TEXT, "train")) ? List.of() : List.of("no text in the train list");
    }

    private Found list(String list) {
        Path labels = folder.resolve("y_" + list + ".h5");
        Numbers truth = numbers(labels, 2);
        Map<Modality, Numbers> inputs = new EnumMap<>(Modality.class);
        for (Modality modality : FILES.keySet()) {
            Path file = file(modality, list);
            if (modality != Modality.TEXT || Files.exists(file)) {
                Numbers rows = numbers(file, 3);
                if (rows.rows() != truth.rows()) {
                    throw new BadInput("dataset.unequal-fields", file, SET, rows.rows(), truth.rows());
                }
                inputs.put(modality, rows);
            }
        }
        Gathering found = new Gathering();
        for (int i = 0; i < truth.rows(); i++) {
            int item = i;
            found.row(labels, i + 1, () -> Stream.of(example(list, item, label(labels, item, truth.row(item)), inputs)));
        }
        return found.found();
    }

    private Example example(String list, int item, String label, Map<Modality, Numbers> inputs) {
        Map<Modality, Vectors> vectors = new EnumMap<>(Modality.class);
        inputs.forEach((modality, rows) -> VectorRows.of(file(modality, list), item + 1, SET, rows.row(item), rows.width(),
            OptionalInt.empty()).ifPresent(found -> vectors.put(modality, found)));
        if (vectors.isEmpty()) {
            throw new BrokenRow(file(Modality.AUDIO, list), item + 1, "d1",
                new BadInput("dataset.row-empty", file(Modality.AUDIO, list), item + 1));
        }
        return new Example(name() + "/" + list + "/" + (item + 1), Optional.empty(), Optional.empty(), Optional.empty(),
            vectors, List.of(), new Truth.Named(label), List.of());
    }

    private static String label(Path file, int item, float... oneHot) {
        int found = -1;
        for (int c = 0; c < oneHot.length; c++) {
            if (oneHot[c] == 1 && found < 0) {
                found = c;
            } else if (oneHot[c] != 0) {
                throw BrokenRow.value(file, item + 1, SET, oneHot[c]);
            }
        }
        if (found < 0 || oneHot.length != TASK.labels().size()) {
            throw BrokenRow.value(file, item + 1, SET, "no class of three");
        }
        return TASK.labels().get(found);
    }

    private Path file(Modality modality, String list) {
        return folder.resolve(FILES.get(modality).formatted(list));
    }

    private static Numbers numbers(Path file, int dimensions) {
        try (Hdf5 open = Hdf5.open(file)) {
            return open.numbers(SET, dimensions);
        }
    }
}
