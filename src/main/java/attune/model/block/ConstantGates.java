package attune.model.block;

import ai.djl.ndarray.NDArray;
import java.util.Optional;

/** Equation 5 with s = 1 for whatever is present: every present modality has the same gate. */
public final class ConstantGates implements Fusing {

    private final int width;

    public ConstantGates(int width) {
        this.width = width;
    }

    @Override public Fused forward(Pooled pooled) {
        NDArray gates = pooled.present().div(pooled.present().sum(new int[] {1}, true));
        return new Fused(Fusing.weighted(pooled, gates), Optional.of(gates));
    }

    @Override public int width() {
        return width;
    }
}
