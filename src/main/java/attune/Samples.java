package attune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What comes with Attune: clips, then images, whose texts and subtitles stand beside them; and the runs of its experiment. */
final class Samples {

    private Samples() {
    }

    /** The samples below {@code assets}, in order of name; none where there is no such folder. */
    static List<Path> in(Path assets) throws IOException {
        Path folder = assets.resolve("samples");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return Stream.concat(ending(folder, ".mp4").stream(), ending(folder, ".jpg").stream()).toList();
    }

    /** The folders of runs that come with Attune: those of the paper's experiment, and of shipped models on composed clips. */
    static List<Path> runs(Path assets) {
        return Stream.of("runs", "composed-clips").map(assets::resolve).filter(Files::isDirectory).toList();
    }

    private static List<Path> ending(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
