package attune.evaluation;

/**
 * A figure of A beside the same of B, and B − A.
 *
 * @param interval 95 % of B − A, by the paired bootstrap
 * @param p two-sided, by the same: how likely a difference at least this far from 0 were there none
 */
public record Difference(Figure a, Figure b, Interval interval, double p) {

    public Convention convention() {
        return a.convention();
    }

    public String id() {
        return a.id();
    }

    /** B − A. */
    public double value() {
        return b.value() - a.value();
    }
}
