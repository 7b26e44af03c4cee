package attune.model.variant;

import ai.djl.ndarray.NDArray;
import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;
import attune.model.block.Attended;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The weights of all heads of one place in the network.
 *
 * @param layer layer or round within the stage, from 0
 * @param weights B × h × n of the reader × n of the read
 * @param slopes after a traced pass and its backward pass: how what was asked changes with each weight, of the same shape
 */
public record AttentionWeights(
    Direction direction, Stage stage, int layer, NDArray weights, Optional<Supplier<NDArray>> slopes) {

    static AttentionWeights of(Direction direction, Stage stage, int layer, Attended attended) {
        return new AttentionWeights(direction, stage, layer, attended.weights(),
            attended.offset().map(offset -> offset::getGradient));
    }
}
