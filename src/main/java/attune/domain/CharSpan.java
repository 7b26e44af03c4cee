package attune.domain;

/**
 * A stretch of a text in UTF-16 units, as {@link String#substring(int, int)} counts them.
 *
 * @param start first unit, at least 0
 * @param end one past the last unit, at least {@code start}
 */
public record CharSpan(int start, int end) {

    public CharSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a character span needs 0 <= start <= end, got " + start + " to " + end);
        }
    }

    public boolean overlaps(CharSpan other) {
        return start < other.end && other.start < end;
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
