package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import attune.domain.Modality;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * h_f = [h_t; h_v; h_a; presence bits], with a learned vector in place of what is absent. Parameters:
 * {@code absent.<modality>} (d).
 */
public final class ConcatenationFusion implements Fusing {

    private final Map<Modality, NDArray> absent = new EnumMap<>(Modality.class);
    private final int width;

    public ConcatenationFusion(Parameters parameters, Set<Modality> modalities, int width) {
        for (Modality modality : modalities) {
            absent.put(modality, parameters.normal("absent." + modality.id(), 0.02, width));
        }
        this.width = modalities.size() * (width + 1);
    }

    @Override public Fused forward(Pooled pooled) {
        NDList parts = new NDList();
        int column = 0;
        for (Map.Entry<Modality, NDArray> vector : pooled.vectors().entrySet()) {
            NDArray missing = pooled.present().get(":, {}:{}", column, column + 1).neg().add(1);
            // What is absent is 0 already.
            parts.add(vector.getValue().add(missing.mul(absent.get(vector.getKey()))));
            column++;
        }
        parts.add(pooled.present());
        return new Fused(NDArrays.concat(parts, 1), Optional.empty());
    }

    @Override public int width() {
        return width;
    }
}
