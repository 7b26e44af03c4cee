package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;

/** A trained vector for each word piece: K ids to K × d_m. Parameter: weight (vocabulary × d_m). */
public final class TokenEmbedding implements StreamEncoder {

    private final NDArray weight;
    private final int width;

    public TokenEmbedding(Parameters parameters, int vocabulary, int width) {
        weight = parameters.normal("weight", 1 / Math.sqrt(width), vocabulary, width);
        this.width = width;
    }

    @Override public NDArray forward(NDArray ids) {
        return Embedding.embedding(ids, weight, SparseFormat.DENSE).head();
    }

    @Override public int width() {
        return width;
    }
}
