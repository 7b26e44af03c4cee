package attune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the first word may be. */
class MainTest {

    @Test
    void aWordThatIsNoCommandAndNoFileIsNotTakenForASample() {
        assertEquals("analyse is neither a file nor a command; check the path, or see what there is with attune --help.",
            Main.neither("analyse", "pom.xml").orElseThrow().getMessage());
        assertTrue(Main.neither("pom.xml").isEmpty());
        assertTrue(Main.neither().isEmpty());
    }
}
