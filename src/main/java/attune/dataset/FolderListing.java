package attune.dataset;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of one kind in a folder, by name; refused if there are none. */
final class FolderListing {

    private FolderListing() {
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
