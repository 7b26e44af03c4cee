package attune.figure;

import java.util.OptionalInt;

/** The row and the column of a matrix that are marked; either may be empty. */
public record Marks(OptionalInt row, OptionalInt column) {

    public static final Marks NONE = new Marks(OptionalInt.empty(), OptionalInt.empty());

    public static Marks row(int row) {
        return new Marks(OptionalInt.of(row), OptionalInt.empty());
    }

    public static Marks column(int column) {
        return new Marks(OptionalInt.empty(), OptionalInt.of(column));
    }

    public static Marks of(Cell cell) {
        return new Marks(OptionalInt.of(cell.row()), OptionalInt.of(cell.column()));
    }
}
