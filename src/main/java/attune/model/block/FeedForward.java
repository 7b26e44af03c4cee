package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;

/** FFN(x) = W₂ gelu(W₁ x + b₁) + b₂ with the exact, erf form of gelu: … × d to … × d. */
public final class FeedForward {

    private final Linear wide;
    private final Linear narrow;

    public FeedForward(Parameters parameters, int width, int inner) {
        wide = new Linear(parameters.in("wide"), width, inner);
        narrow = new Linear(parameters.in("narrow"), inner, width);
    }

    public NDArray forward(NDArray input) {
        return narrow.forward(Activation.gelu(wide.forward(input)));
    }
}
