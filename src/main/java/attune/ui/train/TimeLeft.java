package attune.ui.train;

import java.util.OptionalDouble;

/** How long the rest of a work takes if it goes on at the pace so far. */
final class TimeLeft {

    private static final double NANO = 1e-9;
    /** Less than this share of the work tells no pace. */
    private static final double LEAST = 1e-3;

    private double begun = Double.NaN;
    private long since;

    /**
     * Seconds left.
     *
     * @param done share of the work, 0 to 1; where the first call says so much is done, the pace is that of the rest
     * @param now a clock in nanoseconds
     */
    OptionalDouble at(double done, long now) {
        if (Double.isNaN(begun)) {
            begun = done;
            since = now;
        }
        double learned = done - begun;
        return learned < LEAST ? OptionalDouble.empty()
            : OptionalDouble.of((now - since) * NANO * (1 - done) / learned);
    }
}
