package attune.figure;

/**
 * A part of the width of a picture, as shares of it.
 *
 * @param from 0 (left edge) to 1
 * @param to from {@code from} to 1
 */
public record Part(double from, double to) {

    public static final Part NONE = new Part(0, 0);

    public Part {
        if (!(from >= 0 && from <= to && to <= 1)) {
            throw new IllegalArgumentException("a part needs 0 <= from <= to <= 1, got " + from + " to " + to);
        }
    }
}
