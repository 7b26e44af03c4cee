package attune.dataset;

import attune.domain.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

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

    @Override public List<Example> read(Fold fold) {
        return CsvTable.read(folder.resolve("labels.csv"), "image", "emotion").stream().flatMap(row -> {
            if (!Emotions.known(row.text("emotion"))) {
                throw row.refused("emotion");
            }
            Path image = folder.resolve("images").resolve(row.text("image"));
            if (!Files.isRegularFile(image)) {
                throw new BadInput("dataset.incomplete", folder, "images/" + row.text("image"));
            }
            String person = row.text("image").replaceFirst("_\\d+\\.\\w+$", "");
            return Emotions.polarity(row.text("emotion")).stream().map(label -> Example.ofImage(
                name() + "/" + row.text("image"), new ImageSource.InFile(image), label, name() + " " + person));
        }).toList();
    }
}
