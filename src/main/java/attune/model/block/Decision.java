package attune.model.block;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * Equations 6 and 7: logits = W_c h + b_c, where h is h_f + W_r h_f, or h_f where there is no residual. Parameters:
 * weight (C × w), bias (C).
 */
public final class Decision {

    private final Optional<ResidualProjection> residual;
    private final Linear classifier;

    public Decision(Parameters parameters, Optional<ResidualProjection> residual, int width, int classes) {
        this.residual = residual;
        classifier = new Linear(parameters, width, classes);
    }

    /** h, the vector that enters equation 7: B × w to B × w. */
    public NDArray entering(NDArray fused) {
        return residual.map(block -> block.forward(fused)).orElse(fused);
    }

    /** B × w to B × C. */
    public NDArray logits(NDArray entering) {
        return classifier.forward(entering);
    }

    /** What each of several vectors would decide by itself: B × M × w to B × M × C. */
    public NDArray each(NDArray vectors) {
        return classifier.forward(entering(vectors));
    }

    /** The exact share of each gated vector g_m h_m in the logits, W_c (I + W_r) g_m h_m: B × M × w to B × M × C. */
    public NDArray shares(NDArray gated) {
        return classifier.withoutBias(entering(gated));
    }
}
