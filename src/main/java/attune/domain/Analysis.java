package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One reading of one sample by one model: what it said and how it came to it.
 *
 * @param model name of the model, such as {@code clips}
 * @param variant id of the variant, such as {@code optimised}
 * @param device where it ran, such as {@code cpu} or {@code cuda:0}
 * @param evidence whether each modality that the model reads has something to tell
 * @param gates absent for a variant without gates
 * @param shares absent for a variant without gates
 * @param attention every layer, head and direction
 * @param positions what each present modality's positions stand for
 * @param seconds duration of each step by name (decode, faces, features, model), in the order they ran
 */
public record Analysis(
    String model, String variant, String device, Prediction prediction, Map<Modality, Evidence> evidence,
    Optional<GateWeights> gates, Optional<LogitShares> shares, List<AttentionMap> attention,
    Map<Modality, List<Position>> positions, Map<String, Double> seconds) {

    public Analysis {
        EnumMap<Modality, Evidence> read = new EnumMap<>(Modality.class);
        read.putAll(evidence);
        evidence = Collections.unmodifiableMap(read);
        attention = List.copyOf(attention);
        EnumMap<Modality, List<Position>> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(positions);
        positions = Collections.unmodifiableMap(ordered);
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }

    /** Why the answer is unsure; none where it is sure. */
    public Set<Doubt> doubts() {
        return Doubt.of(prediction, evidence);
    }
}
