package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One reading of one sample by one model: what it said and how it came to it.
 *
 * @param model name of the model, such as {@code clips}
 * @param variant id of the variant, such as {@code optimised}
 * @param device where it ran, such as {@code cpu} or {@code cuda:0}
 * @param gates absent for a variant without gates
 * @param shares absent for a variant without gates
 * @param attention every layer, head and direction
 * @param positions what each present modality's positions stand for
 * @param seconds duration of each step by name (decode, faces, features, model), in the order they ran
 */
public record Analysis(
    String model, String variant, String device, Prediction prediction,
    Optional<GateWeights> gates, Optional<LogitShares> shares, List<AttentionMap> attention,
    Map<Modality, List<Position>> positions, Map<String, Double> seconds) {

    public Analysis {
        attention = List.copyOf(attention);
        EnumMap<Modality, List<Position>> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(positions);
        positions = Collections.unmodifiableMap(ordered);
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }
}
