package attune.model.block;

import ai.djl.ndarray.NDArray;
import attune.domain.Modality;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * One vector a modality, before fusion.
 *
 * @param vectors h_m, B × d, for every modality of the model; 0 in a sample that lacks it
 * @param counts B × M: how many positions of each modality a sample has
 * @param present B × M: 1 where that is above 0, else 0
 */
public record Pooled(Map<Modality, NDArray> vectors, NDArray counts, NDArray present) {

    public Pooled {
        EnumMap<Modality, NDArray> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(vectors);
        vectors = Collections.unmodifiableMap(ordered);
    }
}
