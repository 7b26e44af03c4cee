package attune.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Copies of a file that no cache knows. */
final class FreshCopy {

    private FreshCopy() {
    }

    /** A copy that differs in a few bytes at its end, so that no cache knows it. */
    static Path of(Path file, Path folder, int number) throws IOException {
        String name = String.valueOf(file.getFileName());
        Path copy = folder.resolve(number + name.substring(name.lastIndexOf('.')));
        byte[] content = Files.readAllBytes(file);
        byte[] longer = Arrays.copyOf(content, content.length + 4);
        ByteBuffer.wrap(longer).putInt(content.length, number);
        Files.write(copy, longer);
        return copy;
    }
}
