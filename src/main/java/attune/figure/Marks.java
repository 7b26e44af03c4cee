package attune.figure;

import java.util.OptionalInt;

/**
 * The rows and the columns of a matrix that are marked: none, one, or several that follow each other.
 *
 * @param row the first marked row
 * @param rows how many rows, at least 1 where there is a first
 * @param column the first marked column
 * @param columns how many columns, at least 1 where there is a first
 */
public record Marks(OptionalInt row, int rows, OptionalInt column, int columns) {

    public static final Marks NONE = new Marks(OptionalInt.empty(), OptionalInt.empty());

    public Marks(OptionalInt row, OptionalInt column) {
        this(row, 1, column, 1);
    }

    public static Marks row(int row) {
        return rows(row, 1);
    }

    public static Marks column(int column) {
        return columns(column, 1);
    }

    public static Marks rows(int first, int count) {
        return new Marks(OptionalInt.of(first), count, OptionalInt.empty(), 1);
    }

    public static Marks columns(int first, int count) {
        return new Marks(OptionalInt.empty(), 1, OptionalInt.of(first), count);
    }

    public static Marks of(Cell cell) {
        return new Marks(OptionalInt.of(cell.row()), OptionalInt.of(cell.column()));
    }
}
