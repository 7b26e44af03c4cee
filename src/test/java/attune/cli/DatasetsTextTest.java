package attune.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import attune.dataset.Corpora;
import attune.workbench.Phrases;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every corpus says what it needs and whose it is, in both languages. */
class DatasetsTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyCorpusIsDescribed(String language) {
        Phrases phrases = Phrases.of(Console.class, Locale.forLanguageTag(language));
        for (String name : Corpora.names()) {
            assertFalse(phrases.get("datasets.needs." + name).isBlank(), name);
            assertFalse(phrases.get("datasets.note." + name).isBlank(), name);
        }
    }
}
