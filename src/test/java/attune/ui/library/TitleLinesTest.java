package attune.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles break at sensible places, or lose their middle; never inside a word. */
class TitleLinesTest {

    @ParameterizedTest
    @CsvSource({
        "12, beach-evening.txt, beach-|evening.txt", "14, beach-evening.txt, beach-evening|.txt",
        "20, beach-evening.txt, beach-evening.txt", "8, a film I liked a lot, a film I|lik… lot",
        "7, extraordinarily, ext…ily", "4, 今天的饭菜很好, 今天的饭|菜很好"})
    void breaks(int width, String title, String lines) {
        assertEquals(lines.replace('|', '\n'), TitleLines.of(title, line -> line.length() <= width));
    }

    @Property
    void everyLineHasRoom(@ForAll String title, @ForAll @IntRange(min = 1, max = 20) int width) {
        String[] lines = TitleLines.of(title.replace('\n', ' '), line -> line.length() <= width).split("\n");
        assertTrue(lines.length <= 2);
        for (String line : lines) {
            assertTrue(line.length() <= width);
        }
    }
}
