package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

/** A trained vector for each word piece: K ids to K × d_m. Parameter: weight (vocabulary × d_m). */
public final class TokenEmbedding implements StreamEncoder {

    private final NDArray weight;
    private final int width;

    public TokenEmbedding(Parameters parameters, int vocabulary, int width) {
        weight = parameters.table("weight", 1 / Math.sqrt(width), vocabulary, width);
        this.width = width;
    }

    @Override public NDArray forward(NDArray ids) {
        return rows(ids, weight);
    }

    /** Rows of another table of the same width, such as the few that a batch reads. */
    public static NDArray rows(NDArray ids, NDArray weight) {
        return Embedding.embedding(ids, weight, SparseFormat.DENSE).head();
    }

    @Override public int width() {
        return width;
    }
}
