package attune.model.block;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * Equation 2: Attn(Q, K, V) = softmax(Q Kᵀ / √d_k) V. A row with nothing to read gives weights 0, output 0 and
 * gradients 0.
 */
public final class ScaledDotProductAttention {

    private final NDArray scale;

    public ScaledDotProductAttention(Parameters parameters, int keyWidth) {
        scale = parameters.constant(1 / Math.sqrt(keyWidth));
    }

    /** Reads: query B × h × n_q × d_k; key and value B × h × n_k × d_k. */
    public Attended forward(NDArray query, NDArray key, NDArray value, AttentionMask mask, Pass pass) {
        NDArray scores = query.mul(scale).matMul(key.transpose(0, 1, 3, 2));
        // A row of equal penalties would share itself out evenly: the product with 0 makes it exactly nothing.
        NDArray weights = scores.add(mask.penalty()).softmax(-1).mul(mask.allowed());
        Optional<NDArray> offset = pass == Pass.TRACE ? Optional.of(weights.zerosLike()) : Optional.empty();
        offset.ifPresent(zeros -> zeros.setRequiresGradient(true));
        return new Attended(offset.map(weights::add).orElse(weights).matMul(value), weights, offset);
    }
}
