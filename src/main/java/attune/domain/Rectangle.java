package attune.domain;

/**
 * A part of a picture in fractions of its size, so that it holds at any resolution.
 *
 * @param left 0 (left edge) to 1
 * @param top 0 (top edge) to 1
 * @param width above 0, {@code left + width} at most 1
 * @param height above 0, {@code top + height} at most 1
 */
public record Rectangle(double left, double top, double width, double height) {

    private static final double SLACK = 1e-9;

    public Rectangle {
        boolean inside = left >= 0 && top >= 0 && left + width <= 1 + SLACK && top + height <= 1 + SLACK;
        if (!inside || !(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException(
                "a rectangle lies inside its picture, got " + left + ", " + top + ", " + width + " x " + height);
        }
    }

    /** The cell of an even grid; rows and columns count from 0 at the top left. */
    public static Rectangle cell(int row, int column, int rows, int columns) {
        return new Rectangle((double) column / columns, (double) row / rows, 1.0 / columns, 1.0 / rows);
    }

    public boolean contains(double x, double y) {
        return x >= left && y >= top && x < left + width && y < top + height;
    }

    public double area() {
        return width * height;
    }
}
