package attune.model.variant;

import ai.djl.ndarray.NDArray;
import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;

/**
 * The weights of all heads of one place in the network.
 *
 * @param layer layer or round within the stage, from 0
 * @param weights B × h × n of the reader × n of the read
 */
public record AttentionWeights(Direction direction, Stage stage, int layer, NDArray weights) {
}
