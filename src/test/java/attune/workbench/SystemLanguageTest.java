package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The first start speaks the language of the system. */
class SystemLanguageTest {

    @Test
    void isThatOfTheEnvironmentOrOfJava() {
        assertEquals("zh", SystemLanguage.of(Map.of("LANG", "zh_CN.UTF-8"), Locale.ENGLISH));
        assertEquals("en", SystemLanguage.of(Map.of("LC_ALL", "en_GB.UTF-8", "LANG", "zh_CN.UTF-8"), Locale.ENGLISH));
        assertEquals("zh", SystemLanguage.of(Map.of(), Locale.SIMPLIFIED_CHINESE));
        assertEquals("en", SystemLanguage.of(Map.of("LANG", "de_DE.UTF-8"), Locale.GERMAN));
    }
}
