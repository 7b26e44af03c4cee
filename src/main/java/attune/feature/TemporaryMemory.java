package attune.feature;

import attune.domain.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Memory in pieces outside the heap: a temporary file, mapped piece by piece as it grows, gone when closed. */
final class TemporaryMemory implements AutoCloseable {

    private static final int PIECE = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private long reached;

    /** Opens a file in the temporary folder, which must have room for {@code expected} bytes. */
    TemporaryMemory(long expected) {
        try {
            file = Files.createTempFile("attune-signals", ".tmp");
            long room = Files.getFileStore(file).getUsableSpace();
            if (room < expected) {
                Files.delete(file);
                throw new BadInput("signal.no-room", file.getParent(), (expected >> 20) + 1);
            }
            channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next piece of memory, all of one size. */
    MemorySegment next() {
        try {
            MemorySegment piece = channel.map(FileChannel.MapMode.READ_WRITE, reached, PIECE, arena);
            reached += PIECE;
            return piece;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the file stands while it is open; some systems do not show it. */
    Path file() {
        return file;
    }

    @Override public void close() {
        try {
            arena.close();
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
