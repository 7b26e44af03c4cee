package attune;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of the first start. */
class SamplesTest {

    @Test
    void clipsComeBeforeImagesAndTheirTextsAreLeftOut(@TempDir Path assets) throws IOException {
        Path folder = Files.createDirectory(assets.resolve("samples"));
        for (String name : List.of("b.mp4", "a.jpg", "a.txt", "b.srt", "c.mp4", "make")) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertEquals(List.of("b.mp4", "c.mp4", "a.jpg"),
            Samples.in(assets).stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void withoutAFolderThereAreNone(@TempDir Path assets) throws IOException {
        assertEquals(List.of(), Samples.in(assets));
    }
}
