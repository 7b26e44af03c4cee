package attune.model.block;

import ai.djl.ndarray.NDArray;

/** Turns the inputs of K positions into K vectors, each on its own: what X^(m) of equation 1 is made of. */
public interface StreamEncoder {

    /** K × (whatever a position's input is) to K × {@link #width()}. */
    NDArray forward(NDArray inputs);

    /** d_m. */
    int width();
}
