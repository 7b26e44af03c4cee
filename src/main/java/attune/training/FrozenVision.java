package attune.training;

import ai.djl.ndarray.NDManager;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.model.variant.Batch;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The region encoder of a finished model, which reads every image once before a training and is not trained on. */
final class FrozenVision implements AutoCloseable {

    private static final String ENCODER = "encoder.vision.";

    private final NDManager manager;
    private final Optional<Network> network;

    private FrozenVision(NDManager manager, Optional<Network> network) {
        this.manager = manager;
        this.network = network;
    }

    /** The encoder of a model that reads regions; without one, features stay as they are. */
    static FrozenVision of(Optional<ModelFolder> model) {
        NDManager manager = NDManager.newBaseManager();
        return new FrozenVision(manager, model.map(folder -> {
            if (!(folder.spec().inputs().get(Modality.VISION) instanceof StreamSpec.Regions)) {
                throw new BadInput("training.no-regions", folder.name());
            }
            Network network = Network.of(folder.spec(), manager, 0);
            Safetensors.load(folder.weights(), network.parameters());
            return network;
        }));
    }

    /** The features with vectors in place of region pixels: n × d. */
    Features of(Features features) {
        if (network.isEmpty() || !(features.streams().get(Modality.VISION) instanceof Stream.RegionPixels pixels)) {
            return features;
        }
        try (NDManager scratch = manager.newSubManager()) {
            Batch batch = Batch.of(scratch, new Features(Map.of(Modality.VISION, pixels)), network.get().spec());
            float[] rows = network.get().encode(batch).sequences().get(Modality.VISION).values().toFloatArray();
            Map<Modality, Stream> streams = new EnumMap<>(features.streams());
            streams.put(Modality.VISION, new Stream.Vectors(rows, rows.length / pixels.length(), pixels.positions()));
            return new Features(streams);
        }
    }

    /** Puts the encoder into a network that was trained on what it read, so that the network reads images itself. */
    static void into(Network trained, ModelFolder model) {
        try (NDManager scratch = trained.parameters().manager().newSubManager()) {
            Safetensors.read(model.weights(), scratch).forEach((name, values) -> {
                if (name.startsWith(ENCODER) && trained.parameters().byName().containsKey(name)) {
                    trained.parameters().assign(name, values);
                }
            });
        }
    }

    @Override public void close() {
        manager.close();
    }
}
