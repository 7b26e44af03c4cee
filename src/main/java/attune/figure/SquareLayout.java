package attune.figure;

import java.util.List;
import java.util.Optional;

/**
 * Where the cells of a {@link SquareFigure} stand: one place for drawing and for the pointer.
 *
 * @param classes K
 * @param left x of the cells
 * @param top y of the cells
 * @param cellWidth of each
 * @param cellHeight of each
 * @param flat whether the names of columns fit side by side; else they stand upright
 * @param names height that the names of columns take
 * @param rowStep every how many rows a name is written
 * @param columnStep every how many columns a name is written where they stand upright
 * @param type size of the names: smaller where classes are many, so that each keeps its name
 */
public record SquareLayout(int classes, double left, double top, double cellWidth, double cellHeight, boolean flat,
    double names, int rowStep, int columnStep, int type) {

    static final double GAP = 6;
    private static final double LINE = 13;
    private static final double MOST_OF_WIDTH = 0.3;
    private static final double MOST_UPRIGHT = 70;
    private static final double WIDEST = 1.35;
    private static final int LEAST_TYPE = 8;
    private static final double NEAREST = 0.9;

    static SquareLayout of(List<String> labels, double width, double height) {
        int classes = labels.size();
        double widest = labels.stream().mapToDouble(label -> Type.width(label, Type.SMALL)).max().orElse(0);
        double left = Math.ceil(Math.min(widest, width * MOST_OF_WIDTH) + GAP);
        double across = Math.max(classes, width - left - 2);
        boolean flat = widest + GAP <= Math.min(across / classes, WIDEST * height / classes);
        double names = flat ? LINE : Math.min(widest, Math.min(MOST_UPRIGHT, height / 4));
        double foot = flat ? 2 * GAP + LINE + 4 : GAP + 2;
        double down = Math.max(classes, height - names - foot);
        double cellHeight = down / classes;
        double cellWidth = Math.min(across / classes, WIDEST * cellHeight);
        int type = Math.clamp((long) Math.min(cellHeight, flat ? LINE : cellWidth), LEAST_TYPE, Type.SMALL);
        double used = left + classes * cellWidth;
        double shift = Math.floor((width - used) / 2);
        return new SquareLayout(classes, left + Math.max(0, shift - left / 4), 1, cellWidth,
            Math.min(cellHeight, 1.2 * cellWidth), flat, names, step(type, cellHeight), step(type, cellWidth), type);
    }

    /** Every how many-th name has room; lines of small type may come nearer than its size. */
    private static int step(int type, double cell) {
        return (int) Math.ceil(NEAREST * type / cell);
    }

    public double x(int column) {
        return left + column * cellWidth;
    }

    public double y(int row) {
        return top + row * cellHeight;
    }

    /** Width of all cells together. */
    public double width() {
        return classes * cellWidth;
    }

    /** Height of all cells together. */
    public double side() {
        return classes * cellHeight;
    }

    /** What a point is on: a cell, the name of a row or of a column; empty where it is on none. */
    public Optional<Spot> at(double x, double y) {
        int column = (int) Math.floor((x - left) / cellWidth);
        int row = (int) Math.floor((y - top) / cellHeight);
        boolean inRow = row >= 0 && row < classes;
        boolean inColumn = column >= 0 && column < classes;
        if (inRow && inColumn) {
            return Optional.of(new Spot.OfCell(new Cell(row, column)));
        }
        if (inRow && x < left && x >= 0) {
            return Optional.of(new Spot.OfRow(row));
        }
        return inColumn && y >= top + side() && y < top + side() + names + 2 * GAP
            ? Optional.of(new Spot.OfColumn(column)) : Optional.empty();
    }

    /** What can be pointed at. */
    public sealed interface Spot {
        /** A cell. */
        record OfCell(Cell cell) implements Spot {
        }

        /** The name of a row. */
        record OfRow(int row) implements Spot {
        }

        /** The name of a column. */
        record OfColumn(int column) implements Spot {
        }
    }
}
