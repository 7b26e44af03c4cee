package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Group normalisation (Wu &amp; He 2018), ε 1e-5: K × c × y × x, each sample by itself, so that no statistics are
 * carried from training to reading. Parameters: gain and bias (c × 1 × 1).
 */
public final class GroupNorm {

    private static final float EPSILON = 1e-5f;

    private final long groups;
    private final Shape normalised;
    private final NDArray ones;
    private final NDArray zeros;
    private final NDArray gain;
    private final NDArray bias;

    public GroupNorm(Parameters parameters, int groups, int channels, int area) {
        this.groups = groups;
        normalised = new Shape((long) channels / groups * area);
        ones = parameters.manager().ones(normalised, parameters.type());
        zeros = parameters.manager().zeros(normalised, parameters.type());
        gain = parameters.ones("gain", channels, 1, 1);
        bias = parameters.zeros("bias", channels, 1, 1);
    }

    public NDArray forward(NDArray input) {
        NDArray grouped = input.reshape(input.getShape().get(0), groups, normalised.size());
        return ai.djl.nn.norm.LayerNorm.layerNorm(grouped, normalised, ones, zeros, EPSILON).head()
            .reshape(input.getShape()).mul(gain).add(bias);
    }
}
