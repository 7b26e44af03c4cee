package attune.ui.library;

import java.util.function.Predicate;

/**
 * A title on at most two lines. It is broken after a space, hyphen or underscore, before an ending, or beside a Chinese
 * character; what still has no room loses its middle, since names begin alike and differ at their ends.
 */
final class TitleLines {

    private static final String GAP = "…";

    private TitleLines() {
    }

    /** The title with a line break where it needs one; {@code fits} says what has room on one line. */
    static String of(String title, Predicate<String> fits) {
        if (title.isEmpty() || fits.test(title)) {
            return title;
        }
        int best = 0;
        for (int at = 1; at < title.length(); at++) {
            if (breaks(title, at) && fits.test(title.substring(0, at).strip())) {
                best = at;
            }
        }
        return best == 0 ? elided(title, fits)
            : title.substring(0, best).strip() + "\n" + elided(title.substring(best).strip(), fits);
    }

    private static boolean breaks(String title, int at) {
        char before = title.charAt(at - 1);
        char after = title.charAt(at);
        boolean ending = after == '.' && title.indexOf('.', at + 1) < 0 && title.length() - at <= 6;
        boolean chinese = !Character.isSurrogate(before) && (Character.isIdeographic(before) || Character.isIdeographic(after));
        return Character.isWhitespace(before) || before == '-' || before == '_' || ending || chinese;
    }

    private static String elided(String line, Predicate<String> fits) {
        if (fits.test(line)) {
            return line;
        }
        for (int kept = line.length() - 1; kept > 2; kept--) {
            String shorter = line.substring(0, kept / 2) + GAP + line.substring(line.length() - (kept - kept / 2));
            if (fits.test(shorter)) {
                return shorter;
            }
        }
        return GAP;
    }
}
