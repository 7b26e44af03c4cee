package attune.dataset;

import java.util.regex.Pattern;

/** The slice of samples whose text turns about or denies: but, however, not; 但, 却, 不. */
public final class Reversal {

    private static final Pattern WORDS = Pattern.compile(
        "\\b(but|however|not)\\b|[但却不]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Reversal() {
    }

    public static boolean in(Example example) {
        return example.text().filter(text -> WORDS.matcher(text).find()).isPresent();
    }
}
