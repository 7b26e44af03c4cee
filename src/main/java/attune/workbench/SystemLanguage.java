package attune.workbench;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The language that the person's system speaks, of those that Attune speaks. The environment is asked before Java, which
 * answers English where the system lacks the data of the locale that its environment names.
 */
final class SystemLanguage {

    private static final String CHINESE = "zh";

    private SystemLanguage() {
    }

    /** {@code zh} or {@code en}. */
    static String of(Map<String, String> environment, Locale locale) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG").map(environment::get).filter(Objects::nonNull)
            .filter(name -> !name.isBlank()).findFirst().filter(name -> name.startsWith(CHINESE))
            .or(() -> Stream.of(locale.getLanguage()).filter(CHINESE::equals).findFirst())
            .map(chinese -> CHINESE).orElse("en");
    }
}
