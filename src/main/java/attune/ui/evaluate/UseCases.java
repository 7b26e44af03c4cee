package attune.ui.evaluate;

import attune.workbench.BrowseRuns;
import attune.workbench.SampleOrigins;
import java.nio.file.Path;
import java.util.List;

/**
 * What Evaluate asks of the workbench.
 *
 * @param places where runs are looked for at the start
 */
public record UseCases(BrowseRuns runs, SampleOrigins origins, List<Path> places) {
    public UseCases {
        places = List.copyOf(places);
    }
}
