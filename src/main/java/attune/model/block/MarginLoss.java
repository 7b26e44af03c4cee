package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/**
 * Equation 8, second term, in our definition: mean max(0, μ + ‖h − p_y‖ − min_{k≠y} ‖h − p_k‖) over prototypes p.
 * Parameter: prototypes (C × w).
 */
public final class MarginLoss {

    private static final double NEAREST = 1e-24;
    private static final double OUT_OF_REACH = 1e9;

    private final NDArray prototypes;
    private final NDArray floor;
    private final NDArray far;
    private final double margin;

    public MarginLoss(Parameters parameters, int classes, int width, double margin) {
        prototypes = parameters.xavier("prototypes", classes, width);
        // The root has no slope at 0.
        floor = parameters.constant(NEAREST);
        far = parameters.constant(OUT_OF_REACH);
        this.margin = margin;
    }

    /** Reads: h B × w as it enters equation 7, labels B of 0 to C − 1; gives a scalar. */
    public NDArray forward(NDArray entering, NDArray labels) {
        NDArray chosen = labels.oneHot((int) prototypes.getShape().get(0), entering.getDataType());
        NDArray distances = entering.expandDims(1).sub(prototypes).square().sum(new int[] {2}).maximum(floor).sqrt();
        NDArray own = distances.mul(chosen).sum(new int[] {1});
        NDArray other = distances.add(chosen.mul(far)).min(new int[] {1});
        return Activation.relu(own.sub(other).add(margin)).mean();
    }
}
