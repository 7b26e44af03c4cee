package attune.dataset;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files of one kind in a folder, by name; refused if there are none. */
final class FolderListing {

    private FolderListing() {
    }

    /** The examples of the files of one kind; a file of another name is a fault. */
    static Found found(Path folder, String extension, Function<Path, Stream<Example>> example) {
        Gathering found = new Gathering();
        for (Path file : of(folder, extension)) {
            found.row(file, 0, () -> example.apply(file));
        }
        return found.found();
    }

    static List<Path> of(Path folder, String extension) {
        if (!Files.isDirectory(folder)) {
            throw new BadInput("dataset.no-folder", folder);
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(extension)).sorted().toList();
            if (found.isEmpty()) {
                throw new BadInput("dataset.incomplete", folder, "*" + extension);
            }
            return found;
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", folder);
        }
    }
}
