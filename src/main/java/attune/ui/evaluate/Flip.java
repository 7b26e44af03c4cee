package attune.ui.evaluate;

import java.util.Locale;

/** What became of a sample from A to B. */
public enum Flip {
    /** Wrong in A, right in B. */
    FIXED,
    /** Right in A, wrong in B. */
    BROKEN,
    /** Wrong in both, the same answer or not. */
    BOTH_WRONG,
    /** Right in both. */
    BOTH_RIGHT,
    /** A and B say different things, right or wrong. */
    DISAGREE;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a sample of class {@code truth}, answered so, is one of these. */
    boolean holds(int truth, int a, int b) {
        return switch (this) {
            case FIXED -> a != truth && b == truth;
            case BROKEN -> a == truth && b != truth;
            case BOTH_WRONG -> a != truth && b != truth;
            case BOTH_RIGHT -> a == truth && b == truth;
            case DISAGREE -> a != b;
        };
    }
}
