package attune.model.block;

import ai.djl.ndarray.NDArray;

/** Equation 4: h_m is the mean over the present positions, 0 where there are none: B × n × d to B × d. */
public final class MaskedMean {

    private final NDArray one;

    public MaskedMean(Parameters parameters) {
        one = parameters.constant(1);
    }

    public NDArray forward(Sequence sequence) {
        NDArray sum = sequence.values().mul(sequence.present().expandDims(2)).sum(new int[] {1});
        return sum.div(sequence.present().sum(new int[] {1}, true).maximum(one));
    }
}
