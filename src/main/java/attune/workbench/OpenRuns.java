package attune.workbench;

import attune.domain.AnswerTable;
import attune.domain.ImportReport;
import attune.domain.Predictions;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The answers of a group of runs.
 *
 * @param seeds the answers of each
 * @param report what became of the rows of a table of another tool
 */
public record OpenRuns(RunListing listing, SortedMap<Long, AnswerTable> seeds, Optional<ImportReport> report) {

    public OpenRuns {
        seeds = Collections.unmodifiableSortedMap(new TreeMap<>(seeds));
        if (seeds.isEmpty()) {
            throw new IllegalArgumentException("a group has a run: " + listing.name());
        }
    }

    /** The answers of each seed, as measures take them. */
    public SortedMap<Long, Predictions> predictions() {
        SortedMap<Long, Predictions> all = new TreeMap<>();
        seeds.forEach((seed, table) -> all.put(seed, table.predictions()));
        return all;
    }

    /** The same runs, with the columns of another run in place of equal ones. */
    OpenRuns sharing(AnswerTable first) {
        SortedMap<Long, AnswerTable> shared = new TreeMap<>();
        seeds.forEach((seed, table) -> shared.put(seed, table == first ? table : table.sharing(first.predictions())));
        return new OpenRuns(listing, shared, report);
    }

    public List<AnswerTable> tables() {
        return List.copyOf(seeds.values());
    }
}
