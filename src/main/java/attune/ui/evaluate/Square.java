package attune.ui.evaluate;

import java.util.Locale;

/** One of the three matrices. */
public enum Square {
    A, B,
    /** B − A: a sample stands in a cell where one of both answered so and the other did not. */
    CHANGE;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A cell of it: row = truth, column = answer. */
    public record Cell(Square square, int truth, int answer) {
    }
}
