package attune.domain;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Input that cannot be used, told in one sentence that names the file, row or setting and what to do about it. The
 * sentences stand in {@code problems.properties}, one key a problem, in English and Chinese.
 */
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final String BUNDLE = "attune.domain.problems";

    private final String problem;
    private final transient Object[] details;

    /**
     * Refuses an input.
     *
     * @param problem key of the sentence
     * @param details what fills its {0}, {1}, …: file, row, value
     */
    public BadInput(String problem, Object... details) {
        this(null, problem, details);
    }

    /** As above, with the cause for the log. */
    public BadInput(Throwable cause, String problem, Object... details) {
        super(sentence(problem, details, Locale.ENGLISH), cause);
        this.problem = problem;
        this.details = details.clone();
    }

    public String problem() {
        return problem;
    }

    /** The sentence in the person's language. */
    public String sentence(Locale locale) {
        return sentence(problem, details, locale);
    }

    private static String sentence(String problem, Object[] details, Locale locale) {
        ResourceBundle sentences = ResourceBundle.getBundle(
            BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] shown = new Object[details.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = String.valueOf(details[i]);
        }
        return new MessageFormat(sentences.getString(problem), Locale.ROOT).format(shown);
    }
}
