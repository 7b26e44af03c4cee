package attune.evaluation;

import java.util.Arrays;

/**
 * A figure of a run, or its mean over the seeds of a group.
 *
 * @param label the class it is of; empty where it is of all
 * @param seeds the figure of each seed, whose mean is shown
 * @param interval 95 % of the mean, by resampling whole groups and seeds
 */
public record Figure(Convention convention, String label, double[] seeds, Interval interval) {

    /** {@code accuracy}, or {@code class-f1:neutral}. */
    public String id() {
        return Metric.id(convention, label);
    }

    /** The mean over the seeds. */
    public double value() {
        return Arrays.stream(seeds).average().orElse(Double.NaN);
    }

    /** The standard deviation over the seeds (n − 1); NaN of one seed. */
    public double deviation() {
        double mean = value();
        return seeds.length < 2 ? Double.NaN
            : Math.sqrt(Arrays.stream(seeds).map(seed -> (seed - mean) * (seed - mean)).sum() / (seeds.length - 1));
    }
}
