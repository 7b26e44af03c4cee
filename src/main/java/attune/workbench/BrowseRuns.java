package attune.workbench;

import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.List;

/** Which runs there are, and what is in them. */
public interface BrowseRuns {

    /**
     * The groups of runs that a place holds, without reading their answers.
     *
     * @param place a folder of runs at any depth, a run's folder, or a table of predictions
     */
    List<RunListing> list(Path place, Progress progress, Cancellation cancellation);

    /** Brings to mind what reading a run needs, so that the first opens as quickly as the next. */
    default void prepare() {
    }

    /** Reads the answers of a group, to the samples as they are. */
    OpenRuns open(RunListing listing, Progress progress, Cancellation cancellation);

    /** What a group is worth at a glance; only counts are read, no answer. */
    Glance glance(RunListing listing, Cancellation cancellation);

    /**
     * A group at a glance.
     *
     * @param samples that the first seed answered
     * @param values of each seed: accuracy of classes, mean absolute error of scores
     */
    record Glance(int samples, List<Double> values) {

        public Glance {
            values = List.copyOf(values);
        }

        public double mean() {
            return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        }

        /** The standard deviation over the seeds (n − 1); NaN of one seed. */
        public double deviation() {
            double mean = mean();
            return values.size() < 2 ? Double.NaN
                : Math.sqrt(values.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum() / (values.size() - 1));
        }
    }
}
