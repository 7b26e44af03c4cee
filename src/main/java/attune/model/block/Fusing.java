package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import java.util.Optional;

/** How the pooled vectors of a sample become one. */
public interface Fusing {

    /**
     * The fused vector.
     *
     * @param vector h_f, B × {@link Fusing#width()}
     * @param gates g, B × M, which sum to 1 and are exactly 0 for what is absent; empty where fusion has no gates
     */
    record Fused(NDArray vector, Optional<NDArray> gates) {
    }

    Fused forward(Pooled pooled);

    /** Width of h_f. */
    int width();

    /** g_m h_m: gates B × M to B × M × d. */
    static NDArray gated(Pooled pooled, NDArray gates) {
        return NDArrays.stack(new NDList(pooled.vectors().values()), 1).mul(gates.expandDims(2));
    }

    /** h_f = Σ g_m h_m, the end of equation 5: B × d. */
    static NDArray weighted(Pooled pooled, NDArray gates) {
        return gated(pooled, gates).sum(new int[] {1});
    }
}
