package attune.model.block;

import ai.djl.ndarray.NDArray;

/** Equation 6: h_res = h_f + W_r h_f, without a bias. Parameter: weight (w × w). */
public final class ResidualProjection {

    private final NDArray weight;

    public ResidualProjection(Parameters parameters, int width) {
        weight = parameters.xavier("weight", width, width);
    }

    /** Reads: … × w to … × w. */
    public NDArray forward(NDArray fused) {
        return fused.add(ai.djl.nn.core.Linear.linear(fused, weight).head());
    }
}
