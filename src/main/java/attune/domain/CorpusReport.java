package attune.domain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a check of a corpus found.
 *
 * @param tasks what its items can be asked
 * @param shared which lists have items in common
 * @param splits digest of the lists by protocol, with seed 1; the same letters, the same lists
 * @param caveats what a run on it must say of its inputs
 */
public record CorpusReport(String name, List<String> tasks, List<ListReport> lists, List<Shared> shared,
    Map<String, String> splits, List<String> caveats) {

    public CorpusReport {
        tasks = List.copyOf(tasks);
        lists = List.copyOf(lists);
        shared = List.copyOf(shared);
        caveats = List.copyOf(caveats);
    }

    /**
     * A list of a corpus.
     *
     * @param list train, dev, test or all
     * @param items how many can be used
     * @param labels how many have each label; a score counts by its sign
     * @param repeated items whose text or image stands earlier in the list
     * @param missing rows that name a file or entry that is not there
     * @param broken every row that cannot be used, the missing ones too
     * @param refusal why the list cannot be read at all
     */
    public record ListReport(String list, int items, Map<String, Integer> labels, int repeated, int missing,
        List<BrokenPlace> broken, Optional<BadInput> refusal) {

        public ListReport {
            broken = List.copyOf(broken);
        }
    }

    /** A row that cannot be used: its file, its number from 1 (0 where there are no rows), the field, and why. */
    public record BrokenPlace(Path file, long row, String field, BadInput problem) {
    }

    /** How many items of a list have their text or image in another list too. */
    public record Shared(String list, String other, int items) {
    }
}
