package attune.text;

import java.util.regex.Pattern;

/** Whether a text says nothing that could be felt: no letter, no pictogram and no face of signs beside addresses and names. */
public final class Wordless {

    private static final Pattern NAMED = Pattern.compile("https?://\\S+|www\\.\\S+|@\\w+");
    private static final Pattern FACE = Pattern.compile("(?<!\\d)[:;=8][-~^']?[)(\\[\\]/\\\\|*]|[)(][-~^']?[:;=]|<3|\\^_?\\^");

    private Wordless() {
    }

    /** Of digits, signs, web addresses and names of people ({@code @name}) alone. */
    public static boolean of(String text) {
        String rest = NAMED.matcher(text).replaceAll(" ");
        return !FACE.matcher(rest).find() && rest.codePoints().noneMatch(point ->
            Character.isLetter(point) || Character.isExtendedPictographic(point) || Character.isEmojiPresentation(point));
    }
}
