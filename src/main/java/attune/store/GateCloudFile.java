package attune.store;

import attune.domain.GateCloud;
import attune.domain.GateWeights;
import attune.domain.Modality;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code gates.json} in a model's folder. It counts for the weights that it was made with and for no others.
 *
 * <pre>{@code
 * { "format": "attune-gates", "version": 1, "weights": sha-256, "corpus": "mvsa-single dev",
 *   "samples": [ { "gates": { "text": 0.61, "vision": 0.39 }, "truth": "positive", "answer": "neutral" }, … ] }
 * }</pre>
 */
public final class GateCloudFile {

    private static final String FILE = "gates.json";
    private static final String FORMAT = "attune-gates";
    private static final double FINEST = 1e4;

    private GateCloudFile() {
    }

    public static void write(ModelFolder model, GateCloud cloud) throws IOException {
        ObjectNode document = Fields.JSON.createObjectNode();
        document.put("format", FORMAT).put("version", 1).put("weights", model.checksum()).put("corpus", cloud.corpus());
        ArrayNode samples = document.putArray("samples");
        for (GateCloud.Point point : cloud.samples()) {
            ObjectNode sample = samples.addObject();
            ObjectNode gates = sample.putObject("gates");
            point.gates().weights().forEach((modality, weight) ->
                gates.put(modality.id(), Math.round(weight * FINEST) / FINEST));
            sample.put("truth", point.truth()).put("answer", point.answer());
        }
        byte[] json = Fields.JSON.writeValueAsBytes(document);
        ReplacedFile.write(model.folder().resolve(FILE), out -> out.write(json));
    }

    /** The cloud of a model; empty where there is none, or one of other weights. A damaged file is refused. */
    public static Optional<GateCloud> read(ModelFolder model) {
        Path file = model.folder().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Fields document = Fields.read(file, "models.damaged-gates");
        if (!document.text("weights").equals(model.checksum())) {
            return Optional.empty();
        }
        return Optional.of(document.checked(() -> {
            List<GateCloud.Point> points = new ArrayList<>();
            for (JsonNode sample : document.node().path("samples")) {
                Map<Modality, Float> gates = new EnumMap<>(Modality.class);
                sample.path("gates").properties().forEach(gate ->
                    gates.put(Modality.of(gate.getKey()), (float) gate.getValue().asDouble()));
                points.add(new GateCloud.Point(
                    new GateWeights(gates), sample.path("truth").asText(), sample.path("answer").asText()));
            }
            return new GateCloud(document.text("corpus"), points);
        }));
    }
}
