package attune.ui.evaluate;

import attune.evaluation.Confusion;
import java.util.Locale;

/** What the cells of the matrices say. */
public enum Measure {
    COUNTS,
    /** Of all samples of that truth. */
    ROW_SHARES,
    /** Of all samples that were answered so. */
    COLUMN_SHARES;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a count is divided by; 1 for counts. */
    double whole(Confusion confusion, int truth, int answer) {
        return switch (this) {
            case COUNTS -> 1;
            case ROW_SHARES -> confusion.support(truth);
            case COLUMN_SHARES -> confusion.answered(answer);
        };
    }
}
