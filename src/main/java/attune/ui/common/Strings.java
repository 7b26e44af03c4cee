package attune.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of one view in one language. They stand beside the view: package {@code attune.ui.shell} has
 * {@code shell.properties} and {@code shell_zh.properties}. A key that is missing is a mistake of the programmer and
 * throws; {@code LocalizationTest} finds it first.
 */
public final class Strings {

    private final Locale locale;
    private final ResourceBundle texts;

    private Strings(Locale locale, ResourceBundle texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /** The texts of the package that {@code home} lives in. */
    public static Strings of(Class<?> home, Locale locale) {
        String at = home.getPackageName();
        String bundle = at + "." + at.substring(at.lastIndexOf('.') + 1);
        return new Strings(locale, ResourceBundle.getBundle(bundle, locale, home.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    public Locale locale() {
        return locale;
    }

    /** The text as it stands. */
    public String get(String key) {
        return texts.getString(key);
    }

    /** The text with {0}, {1}, … filled; an apostrophe in such a text is written twice. */
    public String get(String key, Object... details) {
        return new MessageFormat(texts.getString(key), locale).format(details);
    }

    /** The text of a name that comes from outside, such as a label of a model; the name itself where there is no text. */
    public String name(String prefix, String name) {
        return texts.containsKey(prefix + name) ? texts.getString(prefix + name) : name;
    }
}
