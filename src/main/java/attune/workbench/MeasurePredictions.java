package attune.workbench;

import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.List;

/** Figures of predictions, whoever made them. */
@FunctionalInterface
public interface MeasurePredictions {

    /**
     * Measures every group of runs that a path leads to.
     *
     * @param path a table of predictions (CSV, JSON lines, Parquet), a run's folder, or a folder of runs
     */
    List<MeasuredGroup> measure(Path path, Progress progress, Cancellation cancellation);
}
