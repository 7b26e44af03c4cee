package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every corpus says what it needs and whose it is, in both languages. */
class CorpusCardTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyCorpusIsDescribed(String language) {
        CheckCorpora corpora = new CheckByReading();
        for (String name : corpora.names()) {
            CorpusCard card = corpora.card(name, Locale.forLanguageTag(language));
            assertFalse(card.needs().isBlank(), name);
            assertFalse(card.note().isBlank(), name);
        }
    }
}
