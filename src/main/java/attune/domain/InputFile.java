package attune.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The first look at a file that a person named: is there something to read? */
public final class InputFile {

    private InputFile() {
    }

    /** The file itself, if it exists, is a file, can be read and is not empty; otherwise refused by name. */
    public static Path readable(Path file) {
        if (Files.isDirectory(file)) {
            throw new BadInput("file.folder", file);
        }
        if (!Files.exists(file)) {
            throw new BadInput("file.missing", file);
        }
        try {
            if (!Files.isReadable(file)) {
                throw new BadInput("file.unreadable", file);
            }
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                throw new BadInput("file.empty", file);
            }
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
        return file;
    }
}
