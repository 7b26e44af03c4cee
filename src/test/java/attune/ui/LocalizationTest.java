package attune.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every text of every view stands in both languages, every key that the code names exists, and no key is left over. A
 * key may be named in the code by its beginning when it ends in a dot: {@code strings.get("answer." + label)}.
 */
class LocalizationTest {

    private static final Path TEXTS = Path.of("src/main/resources/attune/ui");
    private static final Path CODE = Path.of("src/main/java/attune/ui");
    private static final Pattern NAMED = Pattern.compile("(?:strings|texts)\\.get\\(\\s*\"([A-Za-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern QUOTED = Pattern.compile("\"([A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.?)\"");
    private static final Pattern HOLE = Pattern.compile("\\{\\d");

    static List<String> views() throws IOException {
        try (Stream<Path> folders = Files.list(TEXTS)) {
            return folders.map(folder -> folder.getFileName().toString())
                .filter(view -> Files.exists(file(view, ""))).sorted().toList();
        }
    }

    @Test
    void thereAreViewsToProve() throws IOException {
        assertFalse(views().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("views")
    void bothLanguagesSayTheSameThings(String view) throws IOException {
        Properties english = load(view, "");
        Properties chinese = load(view, "_zh");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(chinese.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(holes(english.getProperty(key)), holes(chinese.getProperty(key)), view + ": " + key);
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyKeyNamedExists(String view) throws IOException {
        Set<String> missing = found(view, NAMED);
        missing.removeAll(load(view, "").stringPropertyNames());
        missing.removeIf(key -> key.endsWith("."));
        assertTrue(missing.isEmpty(), () -> view + " lacks " + missing);
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyKeyIsUsed(String view) throws IOException {
        Set<String> quoted = found(view, QUOTED);
        Set<String> dead = new TreeSet<>(load(view, "").stringPropertyNames());
        dead.removeIf(key -> quoted.contains(key)
            || quoted.stream().anyMatch(part -> part.endsWith(".") && key.startsWith(part)));
        assertTrue(dead.isEmpty(), () -> view + " has no use for " + dead);
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(String view, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(CODE.resolve(view))) {
            for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(source)).results().forEach(hit -> found.add(hit.group(1)));
            }
        }
        return found;
    }

    private static Properties load(String view, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file(view, language))) {
            texts.load(reader);
        }
        return texts;
    }

    private static Path file(String view, String language) {
        return TEXTS.resolve(view).resolve(view + language + ".properties");
    }
}
