package attune.experiment;

import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;

/** Asks a finished model the test list of a subject. Test lists are not for this package, so it is given one. */
@FunctionalInterface
public interface Examiner {

    /**
     * Writes the run.
     *
     * @param run its folder
     */
    void examine(Path model, Subject subject, Job.Depth depth, Path run, Progress progress, Cancellation cancellation);
}
