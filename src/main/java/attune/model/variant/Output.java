package attune.model.variant;

import ai.djl.ndarray.NDArray;
import attune.model.block.Pooled;
import java.util.List;
import java.util.Optional;

/**
 * What a network said of a batch, and how it came to it. Everything belongs to the manager of the batch.
 *
 * @param logits B × C
 * @param entering h, the vector that enters equation 7: B × w
 * @param pooled h_m of every modality (equation 4)
 * @param gates g, B × M in the order of the specification's inputs; empty where fusion has no gates
 * @param attention every layer, head and direction
 */
public record Output(
    NDArray logits, NDArray entering, Pooled pooled, Optional<NDArray> gates, List<AttentionWeights> attention) {

    public Output {
        attention = List.copyOf(attention);
    }
}
