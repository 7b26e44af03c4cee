package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The weight of each stream in the fused vector (equation 5). The weights of the present modalities sum to 1; a
 * modality that is absent is not in the map. A gate is not a contribution: see {@link LogitShares}.
 */
public record GateWeights(Map<Modality, Float> weights) {

    public GateWeights {
        EnumMap<Modality, Float> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(weights);
        weights = Collections.unmodifiableMap(ordered);
        double sum = weights.values().stream().mapToDouble(Float::doubleValue).sum();
        if (Math.abs(sum - 1) > 1e-3) {
            throw new IllegalArgumentException("gates of present modalities sum to 1, got " + sum);
        }
    }

    /** The gate, 0 for a modality that is absent. */
    public float of(Modality modality) {
        return weights.getOrDefault(modality, 0f);
    }
}
