package attune.dataset;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Stream.Vectors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person's own corpus: a table, CSV with a header or JSON a line, of {@code id}, {@code label} and any of {@code text},
 * {@code image}, {@code audio}, {@code video} and {@code features} (a file of {@link FeatureFile}); files are named relative
 * to the table. {@code split} is train, valid (or dev, val) or test; without that column there are no lists. {@code group}
 * names what must stay together, such as a speaker. Labels are scores where all of them are numbers, else names of classes.
 */
public record Manifest(Path file) implements Corpus {

    private static final Map<String, String> SPLITS =
        Map.of("train", "train", "valid", "dev", "dev", "dev", "val", "dev", "test", "test");

    @Override public String name() {
        return "manifest";
    }

    @Override public Set<Fold> folds() {
        List<CsvTable.Row> rows = rows();
        return !split(rows) ? Set.of(Fold.ALL) : Stream.of(Fold.TRAIN, Fold.DEV)
            .filter(fold -> rows.stream().anyMatch(row -> in(row, fold.id()))).collect(Collectors.toSet());
    }

    @Override public List<Task> tasks() {
        List<CsvTable.Row> rows = rows();
        if (scored(rows)) {
            return List.of(Task.POLARITY, Task.FIVE, Task.SEVEN, Task.SCORE);
        }
        List<String> names = rows.stream().map(Manifest::label).filter(label -> !label.isEmpty()).distinct().sorted().toList();
        if (Polarity.labels().containsAll(names)) {
            return List.of(Task.POLARITY);
        }
        if (names.size() < 2) {
            throw new BadInput("dataset.one-class", file, names);
        }
        return List.of(new Task.Classes("labels", names));
    }

    @Override public Found read(Fold fold) {
        return list(fold.id());
    }

    @Override public boolean tested() {
        return rows().stream().anyMatch(row -> in(row, "test"));
    }

    @Override public Found test() {
        return list("test");
    }

    private List<CsvTable.Row> rows() {
        return ManifestRows.read(file);
    }

    private Found list(String list) {
        List<CsvTable.Row> rows = rows();
        boolean split = split(rows);
        boolean scored = scored(rows);
        Gathering found = new Gathering();
        for (CsvTable.Row row : rows) {
            found.row(row, () -> {
                ManifestRows.refuseBroken(row);
                if (split && !SPLITS.containsKey(cell(row, "split"))) {
                    throw row.refused("split");
                }
                return split && !in(row, list) ? Stream.empty() : Stream.of(example(row, scored));
            });
        }
        return found.found();
    }

    private Example example(CsvTable.Row row, boolean scored) {
        if (cell(row, "id").isEmpty()) {
            throw row.refused("id");
        }
        if (label(row).isEmpty()) {
            throw row.refused("label");
        }
        Truth truth = scored ? new Truth.Score(row.number("label")) : new Truth.Named(label(row));
        String text = row.cells().getOrDefault("text", "");
        Optional<Path> film = media(row, "video");
        Map<Modality, Vectors> vectors = media(row, "features").map(named -> features(row, named)).orElse(Map.of());
        Optional<ImageSource> image = media(row, "image").map(ImageSource.InFile::new);
        Optional<Path> sound = media(row, "audio");
        if (text.isBlank() && film.isEmpty() && vectors.isEmpty() && image.isEmpty() && sound.isEmpty()) {
            throw BrokenRow.lacks(row.file(), row.line(), "text, image, audio, video, features");
        }
        String group = cell(row, "group");
        return new Example(name() + "/" + cell(row, "id"), Optional.of(text), image, sound, film, vectors, List.of(), truth,
            group.isEmpty() ? List.of() : List.of(name() + " group " + group));
    }

    private Optional<Path> media(CsvTable.Row row, String column) {
        String named = cell(row, column);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Path folder = file.toAbsolutePath().getParent();
        return Optional.of(Names.within(folder, named).filter(Files::isRegularFile)
            .orElseThrow(() -> BrokenRow.lacks(row.file(), row.line(), named)));
    }

    private static Map<Modality, Vectors> features(CsvTable.Row row, Path named) {
        try {
            return FeatureFile.read(named);
        } catch (BadInput e) {
            throw new BrokenRow(row.file(), row.line(), "features", e);
        }
    }

    private static boolean split(List<CsvTable.Row> rows) {
        return rows.stream().anyMatch(row -> !cell(row, "split").isEmpty());
    }

    private static boolean in(CsvTable.Row row, String list) {
        return list.equals(SPLITS.get(cell(row, "split")));
    }

    private static boolean scored(List<CsvTable.Row> rows) {
        return rows.stream().map(Manifest::label).filter(label -> !label.isEmpty())
            .allMatch(label -> label.matches("[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?"));
    }

    /** The label; a polarity is known however it is written. */
    private static String label(CsvTable.Row row) {
        String label = cell(row, "label");
        String lower = label.toLowerCase(Locale.ROOT);
        return Polarity.labels().contains(lower) ? lower : label;
    }

    private static String cell(CsvTable.Row row, String column) {
        return row.cells().getOrDefault(column, "").strip();
    }
}
