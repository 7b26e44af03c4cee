package attune.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.CharSpan;
import attune.domain.Edit;
import attune.domain.LibraryEntry;
import attune.domain.Picture;
import attune.domain.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library keeps its samples across starts and through a torn line or a write that never ended. */
class LibraryFileTest {

    @TempDir Path home;

    private static LibraryEntry entry(String id) {
        return new LibraryEntry(id, "title \"" + id + "\"\n", List.of(Path.of("a b.mp4")), "text\nof two lines 好",
            Optional.of("parent"), 2.5, 3, Optional.empty(), 0);
    }

    @Test
    void comesBackNewestFirst() throws IOException {
        LibraryFile library = new LibraryFile(home);
        library.put(entry("one"));
        library.put(entry("two"));
        assertEquals(List.of(entry("two"), entry("one")), new LibraryFile(home).all());
    }

    @Test
    void anAnswerReplacesInPlace() throws IOException {
        LibraryFile library = new LibraryFile(home);
        library.put(entry("one"));
        library.put(entry("two"));
        library.put(entry("one").answered("positive", 0.75));
        assertEquals(List.of(entry("two"), entry("one").answered("positive", 0.75)), library.all());
        library.remove("two");
        assertEquals(1, library.all().size());
    }

    @Test
    void changesComeBackWithTheirEntry() throws IOException {
        Edit.Part part = new Edit.Part(new Edit.Shot.Image(1), new Rectangle(0.25, 0, 0.5, 1));
        List<Edit> edits = List.of(new Edit.Noisy(Optional.empty(), -3, 5), new Edit.Blurred(part, 0.05),
            new Edit.ReplacedWords(new Edit.Words(2, new CharSpan(4, 6), "不好"), "好"));
        LibraryEntry child = new LibraryEntry("child", "t", List.of(), "", Optional.of("one"), edits, 2, 0, Optional.empty(), 0);
        new LibraryFile(home).put(child);
        assertEquals(List.of(child), new LibraryFile(home).all());
    }

    @Test
    void aTornLineLosesOnlyItself() throws IOException {
        new LibraryFile(home).put(entry("one"));
        Path file = home.resolve("library.jsonl");
        Files.writeString(file, "{\"id\":\"two\",\"ti", StandardOpenOption.APPEND);
        assertEquals(List.of(entry("one")), new LibraryFile(home).all());
    }

    @Test
    void aWriteThatFailsLeavesTheOldContent() throws IOException {
        Path file = Files.writeString(home.resolve("kept.txt"), "old");
        assertThrows(IOException.class, () -> ReplacedFile.write(file, out -> {
            out.write(1);
            throw new IOException("disk full");
        }));
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(home)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void thumbnailsComeBack() throws IOException {
        Thumbnails thumbnails = new Thumbnails(home);
        Picture still = new Picture(2, 1, new byte[] {1, 2, 3, -1, -2, -3}, 0);
        thumbnails.put("../odd id", still);
        assertArrayEquals(still.rgb(), thumbnails.get("../odd id").orElseThrow().rgb());
        thumbnails.remove("../odd id");
        assertTrue(thumbnails.get("../odd id").isEmpty());
    }

    @Test
    void pastedImagesAreKeptUntilRemoved() throws IOException {
        KeptImages images = new KeptImages(home);
        List<Path> files = images.keep("x", List.of(new Picture(1, 1, new byte[3], 0), new Picture(2, 1, new byte[6], 0)));
        assertEquals(2, PngFile.read(files.get(1)).orElseThrow().width());
        images.remove("x");
        images.remove("never there");
        assertTrue(Files.notExists(files.get(0)));
    }

    @Test
    void aBrokenThumbnailIsNone() throws IOException {
        Thumbnails thumbnails = new Thumbnails(home);
        thumbnails.put("x", new Picture(1, 1, new byte[3], 0));
        try (var files = Files.list(home.resolve("thumbnails"))) {
            Files.writeString(files.findAny().orElseThrow(), "not a picture");
        }
        assertTrue(thumbnails.get("x").isEmpty());
    }
}
