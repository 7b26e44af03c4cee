package attune.workbench;

import attune.evaluation.Comparison;
import attune.evaluation.Difference;
import java.util.ArrayList;
import java.util.List;

/**
 * Two groups of runs beside each other.
 *
 * @param probabilities calibration error and average precision of A, of B, and B − A; none where some have no probabilities
 * @param apart in what the two were made differently, as far as it is known
 */
public record ComparedRuns(RunGroup a, RunGroup b, Comparison comparison, List<Difference> probabilities, List<Apart> apart) {

    /**
     * A property that A and B do not share.
     *
     * @param property id: variant, corpus, list, protocol, split, features, preset
     */
    public record Apart(String property, String ofA, String ofB) {
    }

    /** Every figure of A, of B, and B − A. */
    public List<Difference> figures() {
        List<Difference> all = new ArrayList<>(comparison.differences());
        all.addAll(probabilities);
        return all;
    }
}
