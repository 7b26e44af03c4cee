package attune.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.job.Cancellation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vocabulary follows from its sentences alone. */
class VocabularyBuilderTest {

    @TempDir private Path folder;

    @Test
    void theOrderOfSentencesDoesNotMatter() throws IOException {
        String forward = built(600, List.of("good good better", "很好很好 good", "best of the best"));
        assertEquals(forward, built(600, List.of("best of the best", "很好很好 good", "good good better")));
        assertNotEquals(forward, built(600, List.of("something else entirely, something")));
    }

    @Test
    void frequentWordsAreWholeAndTheSizeIsKept() throws IOException {
        List<String> many = IntStream.range(1000, 3000)
            .mapToObj(i -> Integer.toString(i, 26).replaceAll("\\d", "z") + "ful").toList();
        List<String> twice = Stream.of(many, many, List.of("好好好")).flatMap(List::stream).toList();
        JsonNode vocabulary = new ObjectMapper().readTree(built(520, twice)).path("model").path("vocab");
        assertEquals(520, vocabulary.size());
        assertTrue(vocabulary.has(ByteLetters.write("好")));
        assertTrue(vocabulary.has("##ful"));
        JsonNode larger = new ObjectMapper().readTree(
            built(5000, List.of("wonderful wonderful wonderful awful awful awful"))).path("model").path("vocab");
        assertTrue(larger.has("wonderful") && larger.has("awful") && larger.size() < 600);
    }

    @Test
    void aRareCharacterStaysBytes() throws IOException {
        JsonNode vocabulary = new ObjectMapper().readTree(built(600, List.of("龘 好 好 好 x龘y"))).path("model").path("vocab");
        assertTrue(vocabulary.has(ByteLetters.write("好")));
        assertTrue(!vocabulary.has(ByteLetters.write("龘")));
    }

    private String built(int size, List<String> sentences) throws IOException {
        Path file = folder.resolve("built.json");
        try (VocabularyBuilder builder = new VocabularyBuilder(size)) {
            sentences.forEach(builder::add);
            builder.write(file, Cancellation.never());
        }
        return Files.readString(file);
    }
}
