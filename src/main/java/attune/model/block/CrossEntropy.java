package attune.model.block;

import ai.djl.ndarray.NDArray;

/** Equation 8, first term: the mean over samples of −log softmax(logits)[y]. */
public final class CrossEntropy {

    private CrossEntropy() {
    }

    /** Reads: logits B × C, labels B of 0 to C − 1; gives a scalar. */
    public static NDArray of(NDArray logits, NDArray labels) {
        NDArray chosen = labels.oneHot((int) logits.getShape().get(1), logits.getDataType());
        return logits.logSoftmax(-1).mul(chosen).sum(new int[] {1}).mean().neg();
    }
}
