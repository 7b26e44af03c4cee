package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.StreamSpec;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedEncodersTest {

    @TempDir private Path folder;

    /** The checksum of a model's weights names what they are: it must not go by the order of a map. */
    @Test
    void encodersAreNamedInTheOrderOfTheModalities() throws IOException {
        Map<Modality, StreamSpec> inputs = Map.of(Modality.TEXT, new StreamSpec.Tokens("none", 30, 8), Modality.VISION,
            new StreamSpec.Regions(1, 3, 48), Modality.AUDIO, VoicesRecipe.VOICE);
        ModelSpec spec = Points.spec("base", inputs, new ModelSpec.Size(32, 2, 1, 32), 0, Polarity.labels());
        try (NDManager manager = NDManager.newBaseManager()) {
            Network network = Network.of(spec, manager, 1);
            ModelSpec any = Points.spec("text-only", Map.of(Modality.TEXT, new StreamSpec.Rows(4, 8)),
                new ModelSpec.Size(32, 2, 1, 32), 0, Polarity.labels());
            ModelFolder model = ModelFolder.write(folder.resolve("any"), any, "untrained",
                file -> Safetensors.write(file, network.parameters().byName()));
            List<Modality> order = new ArrayList<>(List.of(Modality.values()));
            for (int turn = 0; turn < order.size(); turn++) {
                Map<Modality, ModelFolder> from = new LinkedHashMap<>();
                order.forEach(modality -> from.put(modality, model));
                List<String> names = new SharedEncoders(from).store(folder.resolve("models"), network);
                assertEquals(List.of("text", "vision", "audio"), names.stream().map(name -> name.split("-")[0]).toList());
                Collections.rotate(order, 1);
            }
        }
    }
}
