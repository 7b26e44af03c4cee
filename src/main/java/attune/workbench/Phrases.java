package attune.workbench;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences of a package in the person's language: package {@code attune.cli} has {@code cli.properties} and
 * {@code cli_zh.properties}.
 */
public final class Phrases {

    private final ResourceBundle texts;
    private final Locale locale;

    private Phrases(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The sentences of the package that {@code home} lives in. */
    public static Phrases of(Class<?> home, Locale locale) {
        String at = home.getPackageName();
        return new Phrases(ResourceBundle.getBundle(at + "." + at.substring(at.lastIndexOf('.') + 1), locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
    }

    /** The language of the sentences. */
    public Locale locale() {
        return locale;
    }

    /** The sentence with {0}, {1}, … filled; an apostrophe in it is written twice. */
    public String get(String key, Object... details) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(details);
    }

    /** The text of a name that comes from outside, such as a label of a model; the name itself where there is no text. */
    public String name(String prefix, String name) {
        return texts.containsKey(prefix + name) ? texts.getString(prefix + name) : name;
    }
}
