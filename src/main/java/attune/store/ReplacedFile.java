package attune.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is replaced as a whole: written beside its place, forced to disk, then moved there. Whoever reads it, at
 * whatever moment the program was killed, finds the old content or the new one, never half of either.
 */
public final class ReplacedFile {

    private static final String BESIDE = ".part-";

    private ReplacedFile() {
    }

    /** What the new content is. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Something that writes a file of its own accord, at the path it is given. */
    @FunctionalInterface
    public interface FileWriter {

        void write(Path file) throws IOException;
    }

    /** Replaces {@code target}, whose folder is made if it is not there. */
    public static void write(Path target, Content content) throws IOException {
        place(target, file -> {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                content.writeTo(out);
            }
        });
    }

    /** As {@link #write}, for content that insists on a path; the path's name ends like the target's. */
    public static void place(Path target, FileWriter writer) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path beside = folder.resolve(BESIDE + UUID.randomUUID() + "-" + target.getFileName());
        try {
            writer.write(beside);
            try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
