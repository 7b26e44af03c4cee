package attune.ui.common;

import attune.domain.TimeSpan;

/**
 * A stretch of time and how much it is read.
 *
 * @param weight 0 to 1, where 1 is the most read of all
 */
public record Weighted(TimeSpan span, double weight) {
}
