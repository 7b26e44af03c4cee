package attune.model.block;

import ai.djl.ndarray.NDArray;

/** Rows of vectors as they are: K × d_m. */
public record VectorInput(int width) implements StreamEncoder {

    @Override public NDArray forward(NDArray rows) {
        return rows;
    }
}
