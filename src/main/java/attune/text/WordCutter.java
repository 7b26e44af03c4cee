package attune.text;

import attune.domain.CharSpan;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the words of a text: runs between spaces, and single characters of Chinese and Japanese; punctuation goes with the
 * word before it, an opening bracket or quote with the word after.
 */
final class WordCutter {

    private WordCutter() {
    }

    static List<CharSpan> spans(String text) {
        List<CharSpan> spans = new ArrayList<>();
        int start = -1;
        boolean single = false;
        boolean opened = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            boolean wide = isSingle(point);
            boolean mark = !wide && isAttached(point);
            boolean opening = isOpening(point);
            boolean cut = PieceSpans.isSpace(point) || start >= 0 && !opened
                && (wide || single && (opening || !mark));
            if (cut && start >= 0) {
                spans.add(new CharSpan(start, i));
                start = -1;
            }
            if (PieceSpans.isSpace(point)) {
                continue;
            }
            if (start < 0) {
                start = i;
                single = false;
                opened = true;
            }
            opened &= opening;
            single |= wide;
        }
        if (start >= 0) {
            spans.add(new CharSpan(start, text.length()));
        }
        return spans;
    }

    /** A character that is a word of its own. */
    static boolean isSingle(int point) {
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private static boolean isOpening(int point) {
        int type = Character.getType(point);
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static boolean isAttached(int point) {
        int type = Character.getType(point);
        return switch (type) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                Character.OTHER_PUNCTUATION, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK,
                Character.COMBINING_SPACING_MARK, Character.MODIFIER_LETTER, Character.FORMAT -> true;
            default -> false;
        };
    }
}
