package attune.model.block;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * What attention gave.
 *
 * @param output B × n_q × d, or B × h × n_q × d_k for a single equation
 * @param weights B × h × n_q × n_k; a row sums to 1, or is 0 where the query is absent or has nothing to read
 * @param offset zeros of that shape, added to the weights, of which gradients can be had; in a traced pass alone
 */
public record Attended(NDArray output, NDArray weights, Optional<NDArray> offset) {
}
