package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import java.util.Optional;

/**
 * Equation 5: s = σ(W_g [h_t; h_v; h_a] + b_g), 0 for what is absent; g = s / Σ s; h_f = Σ g_m h_m. A sample has at
 * least one modality. Parameters: weight (M × M·d), bias (M).
 */
public final class GatedFusion implements Fusing {

    private final int width;
    private final Linear gate;

    public GatedFusion(Parameters parameters, int modalities, int width) {
        this.width = width;
        gate = new Linear(parameters, modalities * width, modalities);
    }

    @Override public Fused forward(Pooled pooled) {
        NDArray joined = NDArrays.concat(new NDList(pooled.vectors().values()), 1);
        NDArray open = Activation.sigmoid(gate.forward(joined)).mul(pooled.present());
        NDArray gates = open.div(open.sum(new int[] {1}, true));
        return new Fused(Fusing.weighted(pooled, gates), Optional.of(gates));
    }

    @Override public int width() {
        return width;
    }
}
