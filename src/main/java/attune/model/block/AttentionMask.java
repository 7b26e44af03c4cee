package attune.model.block;

import ai.djl.ndarray.NDArray;

/**
 * Who may read whom.
 *
 * @param allowed B × 1 × n_q × n_k: 1 where query and key are both present, else 0
 * @param penalty same shape: 0 where allowed, else so low that softmax gives exactly 0 beside an allowed key
 */
public record AttentionMask(NDArray allowed, NDArray penalty) {

    private static final double FORBIDDEN = 1e9;

    /** A position that is not present neither reads nor is read. Both are B × n of 1 and 0. */
    public static AttentionMask between(NDArray queries, NDArray keys) {
        NDArray allowed = queries.expandDims(2).mul(keys.expandDims(1)).expandDims(1);
        NDArray low = EngineMemory.constant(queries.getManager(), queries.getDataType(), FORBIDDEN);
        return new AttentionMask(allowed, allowed.sub(1).mul(low));
    }
}
