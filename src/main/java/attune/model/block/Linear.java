package attune.model.block;

import ai.djl.ndarray.NDArray;

/** y = x Wᵀ + b: … × in to … × out. Parameters: weight (out × in), bias (out). */
public final class Linear {

    private final NDArray weight;
    private final NDArray bias;

    public Linear(Parameters parameters, int in, int out) {
        weight = parameters.xavier("weight", out, in);
        bias = parameters.zeros("bias", out);
    }

    public NDArray forward(NDArray input) {
        return ai.djl.nn.core.Linear.linear(input, weight, bias).head();
    }

    /** x Wᵀ alone. */
    NDArray withoutBias(NDArray input) {
        return ai.djl.nn.core.Linear.linear(input, weight).head();
    }
}
