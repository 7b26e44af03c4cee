package attune.model.block;

import ai.djl.ndarray.NDArray;

/** The L1 loss of a score: the mean over samples of |ŷ − y|. */
public final class AbsoluteError {

    private AbsoluteError() {
    }

    /** Reads: answers B × 1, scores B; gives a scalar. */
    public static NDArray of(NDArray answers, NDArray scores) {
        return answers.flatten().sub(scores).abs().mean();
    }
}
