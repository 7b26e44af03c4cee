package attune.figure;

import java.util.Optional;

/**
 * Where the parts of a matrix stand in a picture of a given size: one place for drawing and for the pointer, so that
 * what is pointed at is what is drawn there.
 *
 * @param left x of the cells
 * @param top y of the cells
 * @param width of all cells together
 * @param height of all cells together
 * @param rowStep every how many rows a label is drawn
 * @param columnStep every how many columns a label is drawn
 * @param columnLabels how the labels of the columns are turned
 * @param columnLabelHeight height below the cells that they take
 */
public record MatrixLayout(Window window, double left, double top, double width, double height,
    int rowStep, int columnStep, Turn columnLabels, double columnLabelHeight) {

    /** How the labels of the columns are turned, or that thumbnails stand in their place. */
    public enum Turn { FLAT, UPRIGHT, PICTURES }

    static final double GAP = 6;
    private static final double LINE = 13;
    private static final double LEAST_UPRIGHT = 9;
    private static final double MOST_UPRIGHT = 72;
    private static final double MOST_OF_WIDTH = 0.34;
    /** Thumbnails take this share of the picture, and in pixels no less and no more than these. */
    private static final double SHARE_OF_THUMBNAILS = 0.13;
    private static final double LEAST_THUMBNAIL = 16;
    private static final double MOST_THUMBNAIL = 40;

    static MatrixLayout of(Matrix matrix, Window window, double width, double height) {
        boolean pictured = matrix.columns().kind() == Axis.Kind.PICTURES;
        double names = matrix.rows().kind() == Axis.Kind.PICTURES ? thumbnail(width) + GAP
            : Math.min(matrix.rows().widest(Type.SMALL) + GAP, width * MOST_OF_WIDTH);
        double left = Math.ceil(names);
        double across = Math.max(1, Math.floor(width - left - 1));
        double cell = across / window.columns();
        double widest = matrix.columns().widest(Type.SMALL);
        boolean flat = matrix.columns().kind() == Axis.Kind.MARKS || widest + GAP <= cell || cell < LEAST_UPRIGHT;
        double labels = pictured ? thumbnail(height) + GAP : flat ? LINE + GAP : Math.min(widest, MOST_UPRIGHT) + GAP;
        double foot = new LegendFigure(matrix.scale(), matrix.caption()).height(width) + GAP;
        double down = Math.max(1, Math.floor(height - 1 - labels - foot));
        int columnStep = flat ? step((widest + 2 * GAP) / cell) : step(LEAST_UPRIGHT / cell);
        return new MatrixLayout(window, left, 1, across, down, step(LINE * window.rows() / down), columnStep,
            pictured ? Turn.PICTURES : flat ? Turn.FLAT : Turn.UPRIGHT, labels);
    }

    private static double thumbnail(double extent) {
        return Math.floor(Math.clamp(extent * SHARE_OF_THUMBNAILS, LEAST_THUMBNAIL, MOST_THUMBNAIL));
    }

    public double cellWidth() {
        return width / window.columns();
    }

    public double cellHeight() {
        return height / window.rows();
    }

    public double x(int column) {
        return left + (column - window.column()) * cellWidth();
    }

    public double y(int row) {
        return top + (row - window.row()) * cellHeight();
    }

    /** The cell at a point; empty outside the cells. */
    public Optional<Cell> at(double x, double y) {
        if (x < left || y < top || x >= left + width || y >= top + height) {
            return Optional.empty();
        }
        int row = (int) ((y - top) / cellHeight());
        int column = (int) ((x - left) / cellWidth());
        return Optional.of(new Cell(window.row() + Math.min(row, window.rows() - 1),
            window.column() + Math.min(column, window.columns() - 1)));
    }

    /** The row whose name stands at a point left of the cells, or that a cell belongs to; −1 above and below. */
    public int rowAt(double y) {
        return y < top || y >= top + height ? -1 : window.row() + (int) ((y - top) / cellHeight());
    }

    /** The rectangle around the marked rows that are seen. */
    public Optional<Box> markedRows(Marks marks) {
        int from = Math.max(marks.row().orElse(0), window.row());
        int to = Math.min(marks.row().orElse(0) + marks.rows(), window.row() + window.rows());
        return marks.row().isEmpty() || from >= to ? Optional.empty() : Optional.of(new Box(
            left, Math.round(y(from)), width, Math.max(2, Math.round(y(to)) - Math.round(y(from)))));
    }

    /** The rectangle around the marked columns that are seen. */
    public Optional<Box> markedColumns(Marks marks) {
        int from = Math.max(marks.column().orElse(0), window.column());
        int to = Math.min(marks.column().orElse(0) + marks.columns(), window.column() + window.columns());
        return marks.column().isEmpty() || from >= to ? Optional.empty() : Optional.of(new Box(
            Math.round(x(from)), top, Math.max(2, Math.round(x(to)) - Math.round(x(from))), height));
    }

    /** The least of 1, 2, 5, 10, 20, 50, … that is not below {@code least}. */
    static int step(double least) {
        for (int power = 1; ; power *= 10) {
            for (int digit : new int[] {1, 2, 5}) {
                if (digit * power >= least) {
                    return digit * power;
                }
            }
        }
    }
}
