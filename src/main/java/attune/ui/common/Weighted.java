package attune.ui.common;

import attune.domain.TimeSpan;

/**
 * A stretch of time and how much it is read.
 *
 * @param weight 0 to 1, where 1 is the most read of all
 * @param label the weight as it is written there; empty for none
 */
public record Weighted(TimeSpan span, double weight, String label) {

    public Weighted(TimeSpan span, double weight) {
        this(span, weight, "");
    }
}
