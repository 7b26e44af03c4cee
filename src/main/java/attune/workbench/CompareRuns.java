package attune.workbench;

import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;

/** Says which of two runs is better, and whether it is more than luck. */
@FunctionalInterface
public interface CompareRuns {

    /**
     * Compares two groups of runs on the samples that all of them have.
     *
     * @param a a run's folder, a folder with the seeds of one setup, or a table of predictions with one group
     * @param b likewise
     */
    ComparedRuns compare(Path a, Path b, Progress progress, Cancellation cancellation);
}
