package attune.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Facial expressions: grey photographs of faces, {@code labels.csv} (image, emotion). The person, which the file name
 * begins with where it is known, is a group.
 */
public record FacialExpressions(Path folder) implements Corpus {

    @Override public String name() {
        return "facial-expressions";
    }

    @Override public Set<Fold> folds() {
        return Set.of(Fold.ALL);
    }

    @Override public Found read(Fold fold) {
        Gathering found = new Gathering();
        for (CsvTable.Row row : CsvTable.read(folder.resolve("labels.csv"), "image", "emotion")) {
            found.row(row, () -> example(row));
        }
        return found.found();
    }

    private Stream<Example> example(CsvTable.Row row) {
        if (!Emotions.known(row.text("emotion"))) {
            throw row.refused("emotion");
        }
        Path image = folder.resolve("images").resolve(row.text("image"));
        if (!Files.isRegularFile(image)) {
            throw BrokenRow.lacks(row.file(), row.line(), "images/" + row.text("image"));
        }
        String person = row.text("image").replaceFirst("_\\d+\\.\\w+$", "");
        return Emotions.polarity(row.text("emotion")).stream().map(label -> Example.ofImage(
            name() + "/" + row.text("image"), new ImageSource.InFile(image), label, name() + " " + person));
    }
}
