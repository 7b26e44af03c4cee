package attune.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem that the code names has a sentence in both languages, and no sentence is left without a use. */
class ProblemSentencesTest {

    private static final Pattern NAMED = Pattern.compile("new BadInput\\(\\s*(?:\\w+,\\s*)?\"([a-z0-9.-]+)\"");
    private static final Pattern QUOTED = Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)+)\"");

    @Test
    void theLanguagesHaveTheSameKeys() throws IOException {
        assertEquals(sentences("").stringPropertyNames(), sentences("_zh").stringPropertyNames());
    }

    @Test
    void everyNamedProblemHasASentence() throws IOException {
        Set<String> missing = inSources(NAMED);
        missing.removeAll(sentences("").stringPropertyNames());
        assertTrue(missing.isEmpty(), missing::toString);
    }

    @Test
    void everySentenceIsUsed() throws IOException {
        Set<String> dead = new TreeSet<>(sentences("").stringPropertyNames());
        dead.removeAll(inSources(QUOTED));
        assertTrue(dead.isEmpty(), dead::toString);
    }

    @Test
    void aSentenceNamesItsDetailAsItIs() {
        BadInput problem = new BadInput("file.missing", "it's {0}.mp4");
        assertTrue(problem.getMessage().startsWith("it's {0}.mp4 does not exist"));
        assertTrue(problem.sentence(Locale.SIMPLIFIED_CHINESE).contains("不存在"));
        assertEquals(problem.getMessage(), problem.sentence(Locale.FRENCH));
    }

    private static Set<String> inSources(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    pattern.matcher(Files.readString(file)).results().forEach(hit -> found.add(hit.group(1)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return found;
    }

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = ProblemSentencesTest.class.getResourceAsStream("problems" + language + ".properties")) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
