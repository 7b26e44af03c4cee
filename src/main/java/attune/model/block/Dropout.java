package attune.model.block;

import ai.djl.ndarray.NDArray;

/**
 * Dropout (Srivastava et al. 2014): in training each number is 0 with probability p, else divided by 1 − p. Drawn and
 * scaled inside the engine, from its random seed.
 */
public final class Dropout {

    private final float share;

    public Dropout(double share) {
        this.share = (float) share;
    }

    public NDArray forward(NDArray input, Pass pass) {
        return switch (pass) {
            case READ -> input;
            case TRAIN -> share == 0 ? input : ai.djl.nn.norm.Dropout.dropout(input, share, true).head();
        };
    }
}
