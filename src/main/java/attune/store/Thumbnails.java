package attune.store;

import attune.domain.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small stills of the library's samples, one PNG a sample in {@code thumbnails/}. */
public final class Thumbnails {

    private static final Logger LOG = LoggerFactory.getLogger(Thumbnails.class);

    private final Path folder;

    public Thumbnails(Path home) {
        this.folder = home.resolve("thumbnails");
    }

    /** Keeps the still of a sample. */
    public void put(String id, Picture picture) throws IOException {
        PngFile.write(picture, file(id));
    }

    /** The still of a sample; empty where there is none or it cannot be read. */
    public Optional<Picture> get(String id) {
        Path file = file(id);
        try {
            return Files.isRegularFile(file) ? PngFile.read(file) : Optional.empty();
        } catch (IOException e) {
            LOG.warn("the thumbnail {} cannot be read", file, e);
            return Optional.empty();
        }
    }

    /** Drops the still of a sample, if there is one. */
    public void remove(String id) throws IOException {
        Files.deleteIfExists(file(id));
    }

    private Path file(String id) {
        return folder.resolve(Checksum.name(id) + ".png");
    }
}
