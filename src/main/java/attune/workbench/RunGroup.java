package attune.workbench;

import attune.domain.ImportReport;
import attune.domain.Predictions;
import attune.domain.Run;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs that differ only in their seed, brought together.
 *
 * @param name what a person calls them
 * @param seeds the answers of each
 * @param provenance of each run that Attune wrote, by seed; none of a table of another tool
 * @param report what became of the rows of a table
 */
public record RunGroup(
    String name, SortedMap<Long, Predictions> seeds, List<Run> provenance, Optional<ImportReport> report) {

    public RunGroup {
        seeds = Collections.unmodifiableSortedMap(new TreeMap<>(seeds));
        provenance = List.copyOf(provenance);
    }
}
