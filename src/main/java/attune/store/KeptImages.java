package attune.store;

import attune.domain.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Images that stand in no file of the person's, because they were pasted: a folder a sample in {@code images/}. */
public final class KeptImages {

    private final Path folder;

    public KeptImages(Path home) {
        this.folder = home.resolve("images");
    }

    /** Keeps the images of a sample and says where, in their order. */
    public List<Path> keep(String id, List<Picture> images) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Picture image : images) {
            Path file = folder(id).resolve((files.size() + 1) + ".png");
            PngFile.write(image, file);
            files.add(file);
        }
        return files;
    }

    /** Drops the images kept for a sample, if there are any. */
    public void remove(String id) throws IOException {
        Path own = folder(id);
        if (!Files.isDirectory(own)) {
            return;
        }
        try (Stream<Path> inside = Files.list(own)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(own);
    }

    private Path folder(String id) {
        return folder.resolve(Checksum.name(id));
    }
}
