package attune.model.block;

import ai.djl.ndarray.NDArray;

/** Equation 8, first term: the mean over samples of −log softmax(logits)[y]. */
public final class CrossEntropy {

    private CrossEntropy() {
    }

    /** Reads: logits B × C, labels B of 0 to C − 1; gives a scalar. */
    public static NDArray of(NDArray logits, NDArray labels) {
        return ofShares(logits, labels.oneHot((int) logits.getShape().get(1), logits.getDataType()));
    }

    /** As above, where the truth of a sample is spread over classes: B × C that sum to 1. */
    public static NDArray ofShares(NDArray logits, NDArray shares) {
        return logits.logSoftmax(-1).mul(shares).sum(new int[] {1}).mean().neg();
    }
}
