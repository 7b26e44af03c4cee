package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * Which piece is hidden at a position (Devlin et al. 2019): scores = LayerNorm(gelu(W h + b)) Eᵀ over K candidates, E being
 * their own vectors. Only pretraining has it. Parameters: projection, norm.
 */
public final class WordPrediction {

    private final Linear projection;
    private final LayerNorm norm;

    public WordPrediction(Parameters parameters, int width) {
        projection = new Linear(parameters.in("projection"), width, width);
        norm = new LayerNorm(parameters.in("norm"), width);
    }

    /** Reads: hidden positions M × d, candidates K × d, the hidden candidates M of 0 to K − 1; gives the mean cross entropy. */
    public NDArray loss(NDArray hidden, NDArray candidates, NDArray truth) {
        NDArray asked = norm.forward(Activation.gelu(projection.forward(hidden)));
        return CrossEntropy.of(asked.matMul(candidates.transpose()), truth);
    }
}
