package attune.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordlessTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345 67890", "!!!", "…", "http://t.co/abc", "@someone @another", "www.example.org 10/10",
        "(2:30)", "(18)", " # * "})
    void digitsSignsAddressesAndNamesSayNothing(String text) {
        assertTrue(Wordless.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "好", "😊", "❤", ":)", "8-)", "<3", "^_^", "@someone no", "http://t.co/abc :(", "10/10 ja"})
    void wordsPictogramsAndFacesOfSignsDo(String text) {
        assertFalse(Wordless.of(text));
    }
}
