package attune.model.block;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/**
 * The mean over all present positions, whichever modality they belong to: h_f = Σ n_m h_m / Σ n_m. For one modality
 * that is h_m itself.
 */
public final class PooledFusion implements Fusing {

    private final int width;

    public PooledFusion(int width) {
        this.width = width;
    }

    @Override public Fused forward(Pooled pooled) {
        NDArray shares = pooled.counts().div(pooled.counts().sum(new int[] {1}, true));
        return new Fused(Fusing.weighted(pooled, shares), Optional.empty());
    }

    @Override public int width() {
        return width;
    }
}
