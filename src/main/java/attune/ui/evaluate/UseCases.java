package attune.ui.evaluate;

import attune.workbench.BrowseRuns;
import attune.workbench.ExportPredictions;
import attune.workbench.RememberComparison;
import attune.workbench.ReportRuns;
import attune.workbench.ReviewSamples;
import attune.workbench.SampleOrigins;
import attune.workbench.StudyRuns;
import java.nio.file.Path;
import java.util.List;

/**
 * What Evaluate asks of the workbench.
 *
 * @param places where runs are looked for at the start
 */
public record UseCases(
    BrowseRuns runs, SampleOrigins origins, StudyRuns study, ReviewSamples reviews, ReportRuns report, ExportPredictions export,
    RememberComparison comparison, List<Path> places) {
    public UseCases {
        places = List.copyOf(places);
    }
}
