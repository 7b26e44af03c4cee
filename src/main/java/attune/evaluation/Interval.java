package attune.evaluation;

import java.util.Arrays;

/** Where a figure lies in 95 of 100 resamples: from the 2.5th to the 97.5th percentile. */
public record Interval(double low, double high) {

    private static final double TAIL = 0.025;

    /** Of the figures that resamples gave; those that are no number are left out. */
    public static Interval of(double... resampled) {
        double[] sorted = Arrays.stream(resampled).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return new Interval(quantile(sorted, TAIL), quantile(sorted, 1 - TAIL));
    }

    /** Linear between neighbours, as NumPy does. */
    private static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (above - sorted[below]);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
