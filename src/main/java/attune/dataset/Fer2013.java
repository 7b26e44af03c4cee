package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * FER-2013 (Goodfellow et al. 2013): 48 × 48 grey faces in a zip, folder = emotion, and the list in the file's name:
 * {@code Training_}, {@code PublicTest_} (here DEV) or {@code PrivateTest_} (the test list).
 */
public record Fer2013(Path archive) implements ThreeLists {

    @Override public String name() {
        return "fer2013";
    }

    @Override public ListNames lists() {
        return new ListNames("Training_", "PublicTest_", "PrivateTest_");
    }

    @Override public Found listed(String prefix) {
        Gathering found = new Gathering();
        try (ZipFile zip = new ZipFile(InputFile.readable(archive).toFile())) {
            List<? extends ZipEntry> entries = zip.stream().filter(entry -> entry.getName().endsWith(".jpg"))
                .sorted(Comparator.comparing(ZipEntry::getName)).toList();
            for (ZipEntry entry : entries) {
                found.row(archive, 0, () -> example(zip, entry, prefix));
            }
        } catch (IOException e) {
            throw new BadInput(e, "dataset.archive", archive);
        }
        return found.found();
    }

    private Stream<Example> example(ZipFile zip, ZipEntry entry, String prefix) {
        String[] path = entry.getName().split("/");
        if (path.length != 2 || !Emotions.known(path[0])) {
            throw new BrokenRow(archive, 0, entry.getName(),
                new BadInput("dataset.file-name", archive + "!" + entry.getName(), "emotion/List_number.jpg"));
        }
        return Emotions.polarity(path[0]).stream().filter(label -> path[1].startsWith(prefix))
            .map(label -> Example.ofImage(name() + "/" + path[1], unpacked(zip, entry), label));
    }

    private ImageSource unpacked(ZipFile zip, ZipEntry entry) {
        try (var in = zip.getInputStream(entry)) {
            return new ImageSource.Unpacked(archive + "!" + entry.getName(), in.readAllBytes());
        } catch (IOException e) {
            throw new BadInput(e, "dataset.archive", archive);
        }
    }
}
