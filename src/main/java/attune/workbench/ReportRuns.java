package attune.workbench;

import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.Locale;

/** Writes what is to be said of A, and of B beside it, for who has no Attune. */
@FunctionalInterface
public interface ReportRuns {

    /**
     * Writes a report.
     *
     * @param file its ending says what is written: {@code .html} one page with every figure in it, which asks nothing of a
     *     network; {@code .tex} or {@code .csv} the table of figures
     */
    void write(PairOfRuns pair, Locale language, Path file, Progress progress, Cancellation cancellation);
}
