package attune.text;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the markup out of subtitles: HTML-like tags, WebVTT voices and times, ASS overrides and drawings, entities. */
final class Markup {

    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|</>|<\\d[\\d:.]*>");
    private static final Pattern DRAWING = Pattern.compile("\\{[^{}]*\\\\p[1-9][^{}]*\\}[^{]*");
    private static final Pattern OVERRIDE = Pattern.compile("\\{\\\\[^{}]*\\}|\\{/?[ibusIBUS]\\}|\\{[YyCcFfSs]:[^{}]*\\}");
    private static final Pattern COMMENT = Pattern.compile("\\{[^{}]*\\}");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Pattern DIRECTION = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Map<String, String> NAMED = Map.of(
        "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "lrm", "", "rlm", "");

    private Markup() {
    }

    /** Plain text of an srt or vtt cue, on one line. */
    static String ofCue(String text) {
        String bare = OVERRIDE.matcher(TAG.matcher(text).replaceAll("")).replaceAll("");
        return tidy(ENTITY.matcher(bare).replaceAll(match -> Matcher.quoteReplacement(entity(match))));
    }

    /** Plain text of an ASS event's last field, on one line. */
    static String ofEvent(String text) {
        String bare = COMMENT.matcher(DRAWING.matcher(text).replaceAll("")).replaceAll("");
        return tidy(bare.replace("\\N", "\n").replace("\\n", "\n").replace("\\h", " "));
    }

    /** The text on one line, without the marks that steer the direction of writing. */
    static String tidy(String text) {
        return SPACE.matcher(DIRECTION.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    private static String entity(MatchResult match) {
        String name = match.group(1);
        if (name.charAt(0) != '#') {
            return NAMED.getOrDefault(name, match.group());
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        boolean character = Character.isValidCodePoint(point) && Character.getType(point) != Character.SURROGATE && point >= ' ';
        return character ? Character.toString(point) : match.group();
    }
}
