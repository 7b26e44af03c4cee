package attune.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text comes out as it was meant, whatever encoding it was written in. */
class EncodingsTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "UTF-8|naïve café – 很好 😀", "UTF-16BE|plain words, café", "UTF-16LE|plain words, café",
        "GB18030|今天天气很好，我很开心！", "GB18030|I don’t know… “really”", "GB18030|酒店很棒 😀 ok",
        "GB18030|last winter – whatever", "GB18030|#嵐 ok",
        "windows-1252|¡Hola! ¿Qué tal? “élan”",
        "windows-1252|un café à la crème, s’il vous plaît", "windows-1252|naïve", "windows-1252|Größe und Übermut",
        "US-ASCII|only ascii"})
    void withoutMark(String charset, String text) {
        assertEquals(text, Encodings.decode(text.getBytes(Charset.forName(charset)), "x"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE", "GB18030"})
    void withMark(String charset) {
        String text = "很好, fine 😀";
        assertEquals(text, Encodings.decode(("\uFEFF" + text).getBytes(Charset.forName(charset)), "x"));
    }

    @Test
    void longForeignTextIsToldByItsStatistics() {
        String russian = "Это был очень хороший фильм, и я обязательно посмотрю его ещё раз вместе с друзьями. ".repeat(4);
        assertEquals(russian, Encodings.decode(russian.getBytes(Charset.forName("windows-1251")), "x"));
        assertEquals(russian, Encodings.decode(russian.getBytes(Charset.forName("GB18030")), "x"));
        String japanese = "この映画はとても面白かったので、もう一度友達と一緒に見たいと思います。".repeat(4);
        assertEquals(japanese, Encodings.decode(japanese.getBytes(Charset.forName("Shift_JIS")), "x"));
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        byte[] archive = {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, (byte) 0x9c, 1, 2, 3};
        assertEquals("text.not-text", assertThrows(BadInput.class, () -> Encodings.decode(archive, "x")).problem());
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        assertEquals("file.empty", assertThrows(BadInput.class, () -> Encodings.read(empty)).problem());
        assertEquals("file.folder", assertThrows(BadInput.class, () -> Encodings.read(folder)).problem());
    }

    @Test
    void realPostsAreReadWithoutReplacements() throws IOException {
        Path posts = Path.of("../shared/data/mvsa_single/data");
        assumeTrue(Files.isDirectory(posts), "no ../shared/data: real posts are not tried");
        int foreign = 0;
        try (var files = Files.list(posts)) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().limit(1500).toList();
            for (Path file : texts) {
                String text = Encodings.read(file);
                assertTrue(text.indexOf('\uFFFD') < 0, () -> file + ": " + text);
                foreign += Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file)) ? 0 : 1;
            }
            assertTrue(foreign > texts.size() / 10, foreign + " of " + texts.size() + " are not UTF-8");
        }
    }
}
