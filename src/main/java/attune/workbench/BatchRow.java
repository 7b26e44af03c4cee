package attune.workbench;

import attune.domain.Doubt;
import attune.domain.Modality;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The reading of one sample of a batch: a line of its table.
 *
 * @param source the file, or file and row, it came from
 * @param label answer; empty where it failed
 * @param confidence probability of the answer, 0 to 1
 * @param probabilities by label
 * @param gates by present modality; empty for a variant without gates
 * @param alone what each present modality alone would say, by modality
 * @param doubts why the answer is unsure; none where it is sure, or failed
 * @param language BCP 47 tag of the text, {@code und} where there is none
 * @param problem the sentence that says why it failed
 */
public record BatchRow(
    String source, Optional<String> label, double confidence, Map<String, Double> probabilities,
    Map<Modality, Double> gates, Map<Modality, String> alone, Set<Doubt> doubts, String language, Optional<String> problem) {

    /** Whether the modalities alone would not all say the same. */
    public boolean disagreement() {
        return alone.values().stream().distinct().count() > 1;
    }
}
