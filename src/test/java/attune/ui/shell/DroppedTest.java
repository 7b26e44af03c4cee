package attune.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files dropped together are meant to be. */
class DroppedTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.mp4", "a.jpg", "noending", "a.MP4 b.SRT", "a.mp4 a.txt", "a.txt x.jpg y.png",
        "p.jpg p_1.jpg p_2.jpg"})
    void belongTogether(String names) {
        assertEquals(new Dropped.One(files(names)), Dropped.of(files(names)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.TSV", "a.mp4 b.mp4", "a.jpg b.jpg", "a.txt b.txt", "a.mp4 b.jpg", "a.mp4 b.srt c.srt",
        "a.csv b.mp4", "a.srt b.srt"})
    void areMany(String names) {
        assertEquals(new Dropped.Many(files(names)), Dropped.of(files(names)));
    }

    @Test
    void aFolderIsMany(@TempDir Path folder) throws Exception {
        Path inside = Files.createDirectory(folder.resolve("clips.mp4"));
        assertEquals(new Dropped.Many(List.of(inside)), Dropped.of(List.of(inside)));
    }

    private static List<Path> files(String names) {
        return Stream.of(names.split(" ")).map(Path::of).toList();
    }
}
