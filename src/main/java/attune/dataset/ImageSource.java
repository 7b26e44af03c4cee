package attune.dataset;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of an image stand. */
public sealed interface ImageSource {

    /** The name shown when the image cannot be used. */
    String name();

    /** The encoded image; refused by name if it is not there. */
    byte[] bytes();

    /** A file of its own. */
    record InFile(Path file) implements ImageSource {
        @Override public String name() {
            return file.toString();
        }

        @Override public byte[] bytes() {
            try {
                return Files.readAllBytes(InputFile.readable(file));
            } catch (IOException e) {
                throw new BadInput(e, "file.unreadable", file);
            }
        }
    }

    /** An entry of an archive, already taken out of it; the bytes are not copied. */
    record Unpacked(String name, byte[] bytes) implements ImageSource {
    }
}
