package attune.ui.evaluate;

import attune.workbench.BrowseRuns;
import java.nio.file.Path;
import java.util.List;

/**
 * What Evaluate asks of the workbench.
 *
 * @param places where runs are looked for at the start
 */
public record UseCases(BrowseRuns runs, List<Path> places) {
    public UseCases {
        places = List.copyOf(places);
    }
}
