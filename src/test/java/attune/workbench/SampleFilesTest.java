package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a folder, files that belong together are one sample. */
class SampleFilesTest {

    @TempDir Path folder;

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private List<String> samples() {
        return SampleFiles.below(folder).stream().map(file -> folder.relativize(file).toString()).toList();
    }

    @Test
    void clipsPostsAndImagesAreTold() throws IOException {
        files("a.mp4", "a.srt", "a.txt", "b.txt", "b.jpg", "b_1.png", "c.jpg", "c_1.jpg", "sub/d.MOV", "notes.csv",
            ".hidden/e.mp4", "readme");
        assertEquals(List.of("a.mp4", "b.txt", "c.jpg", "c_1.jpg", "sub/d.MOV"), samples());
    }

    @Test
    void aTextHasItsNumberedImages() throws IOException {
        files("p.txt", "p.jpg", "p_1.jpg", "p_2.PNG", "p_4.jpg");
        assertEquals(List.of("p.jpg", "p_1.jpg", "p_2.PNG"),
            SampleFiles.imagesOf(folder.resolve("p.txt")).stream().map(file -> file.getFileName().toString()).toList());
    }

    @Test
    void aFolderWithoutSamplesIsRefused() throws IOException {
        files("table.csv");
        assertEquals("batch.nothing", assertThrows(BadInput.class, () -> SampleFiles.below(folder)).problem());
    }
}
