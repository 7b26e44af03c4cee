package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Layer normalisation over the last axis, ε 1e-5 (Ba et al. 2016). Parameters: gain and bias (d). */
public final class LayerNorm {

    private static final float EPSILON = 1e-5f;

    private final Shape normalised;
    private final NDArray gain;
    private final NDArray bias;

    public LayerNorm(Parameters parameters, int width) {
        normalised = new Shape(width);
        gain = parameters.ones("gain", width);
        bias = parameters.zeros("bias", width);
    }

    public NDArray forward(NDArray input) {
        return ai.djl.nn.norm.LayerNorm.layerNorm(input, normalised, gain, bias, EPSILON).head();
    }
}
