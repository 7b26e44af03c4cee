package attune.text;

import attune.domain.CharSpan;
import java.util.ArrayList;
import java.util.List;

/**
 * The library's spans, which count code points of normalised text mapped back, made into spans of UTF-16 units that keep
 * {@link WordPieces}' promise: in order, none empty, all of the text but space covered, shared only within a character.
 */
final class PieceSpans {

    private PieceSpans() {
    }

    static List<CharSpan> of(CharSequence text, ai.djl.huggingface.tokenizers.jni.CharSpan[] found) {
        int[] units = units(text);
        int points = units.length - 1;
        int[] starts = new int[found.length];
        int[] ends = new int[found.length];
        int reached = 0;
        for (int i = 0; i < found.length; i++) {
            starts[i] = clamp(found[i].getStart(), 0, points - 1);
            ends[i] = clamp(found[i].getEnd(), starts[i] + 1, points);
            if (starts[i] < reached) {
                // A part of the character before, or overlapping it: where more of the text is left, begin after it.
                boolean same = i > 0 && ends[i] <= reached;
                starts[i] = same ? reached - 1 : reached;
                ends[i] = same ? reached : ends[i];
            }
            if (i > 0 && starts[i] == ends[i - 1] - 1 && starts[i - 1] < starts[i]) {
                // The character shared with the piece before belongs to the later pieces alone.
                ends[i - 1] = starts[i];
            }
            reached = ends[i];
        }
        cover(text, units, starts, ends);
        List<CharSpan> spans = new ArrayList<>(found.length);
        for (int i = 0; i < found.length; i++) {
            spans.add(new CharSpan(units[starts[i]], units[ends[i]]));
        }
        return spans;
    }

    /** Gives what normalising took away (a mark that was composed with its letter) to the piece before it. */
    private static void cover(CharSequence text, int[] units, int[] starts, int[] ends) {
        int points = units.length - 1;
        for (int i = 0; i < starts.length; i++) {
            boolean lastOfItsCharacter = i + 1 == starts.length || starts[i + 1] >= ends[i];
            int next = i + 1 < starts.length ? starts[i + 1] : points;
            int end = ends[i];
            for (int point = end; lastOfItsCharacter && point < next; point++) {
                end = isSpace(Character.codePointAt(text, units[point])) ? end : point + 1;
            }
            if (end > ends[i]) {
                for (int j = i; j >= 0 && starts[j] == starts[i]; j--) {
                    ends[j] = end;
                }
            }
        }
        for (int point = 0; starts.length > 0 && point < starts[0]; point++) {
            if (!isSpace(Character.codePointAt(text, units[point]))) {
                int first = starts[0];
                for (int j = 0; j < starts.length && starts[j] == first; j++) {
                    starts[j] = point;
                }
            }
        }
    }

    /** What the cutting pattern takes for space. */
    static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    /** For each code point the unit it begins at, and the length at the end. */
    private static int[] units(CharSequence text) {
        int[] units = new int[Character.codePointCount(text, 0, text.length()) + 1];
        for (int i = 1; i < units.length; i++) {
            units[i] = Character.offsetByCodePoints(text, units[i - 1], 1);
        }
        return units;
    }

    private static int clamp(int value, int low, int high) {
        return Math.max(low, Math.min(high, value));
    }
}
