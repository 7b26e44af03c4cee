package attune.workbench;

import attune.evaluation.Comparison;
import java.util.List;

/**
 * Two groups of runs beside each other.
 *
 * @param apart in what the two were made differently, as far as it is known
 */
public record ComparedRuns(RunGroup a, RunGroup b, Comparison comparison, List<Apart> apart) {

    /**
     * A property that A and B do not share.
     *
     * @param property id: variant, corpus, list, protocol, split, features, preset
     */
    public record Apart(String property, String ofA, String ofB) {
    }
}
