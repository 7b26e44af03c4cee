package attune.training;

import ai.djl.ndarray.NDManager;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Stream;
import attune.model.variant.Batch;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import java.nio.file.Path;
import java.util.Map;

/** The encoder of a finished model for regions or sound, which reads each once before a training and is not trained on. */
final class FrozenEncoder implements AutoCloseable {

    private final NDManager manager;
    private final Network network;
    private final Modality modality;

    FrozenEncoder(ModelFolder model, Modality modality) {
        this(model.spec(), model.weights(), modality);
    }

    /** That of a network whose weights stand in a file. */
    FrozenEncoder(ModelSpec spec, Path weights, Modality modality) {
        this.modality = modality;
        manager = NDManager.newBaseManager();
        network = Network.of(spec, manager, 0);
        Safetensors.load(weights, network.parameters());
    }

    /** Vectors in place of pixels or log-mel: n × d_m, at the same positions. */
    Stream.Vectors of(Stream raw) {
        try (NDManager scratch = manager.newSubManager()) {
            Batch batch = Batch.of(scratch, new Features(Map.of(modality, raw)), network.spec());
            float[] rows = network.encode(batch).sequences().get(modality).values().toFloatArray();
            return new Stream.Vectors(rows, rows.length / raw.length(), raw.positions());
        }
    }

    @Override public void close() {
        manager.close();
    }
}
