package attune.workbench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A training as a JSON object: its order, where it stands and its epochs. */
final class TrainingJson {

    static final ObjectMapper JSON = new ObjectMapper();

    private TrainingJson() {
    }

    static byte[] bytes(KeptTraining training) throws IOException {
        TrainModel.Order order = training.order();
        ObjectNode json = JSON.createObjectNode().put("format", "attune-training").put("version", 1)
            .put("name", training.name()).put("asked", training.asked().toString())
            .put("state", training.state().name()).put("problem", training.problem())
            .put("most", training.most()).put("corpus", order.corpus()).put("path", order.path().toString())
            .put("task", order.task().orElse(null)).put("protocol", order.protocol()).put("variant", order.variant())
            .put("preset", order.preset()).put("seed", order.seed()).put("out", order.out().toString())
            .put("pretrainedText", order.pretrainedText().map(Path::toString).orElse(null))
            .put("frozenVision", order.frozenVision().map(Path::toString).orElse(null));
        order.epochs().ifPresent(epochs -> json.put("epochs", epochs));
        ArrayNode apart = json.putArray("apart");
        order.apart().forEach(apart::add);
        ArrayNode ended = json.putArray("ended");
        for (TrainModel.Epoch epoch : training.epochs()) {
            ended.addObject().put("number", epoch.number()).put("loss", epoch.loss()).put("score", epoch.score())
                .put("accuracy", epoch.accuracy()).put("better", epoch.better()).put("seconds", epoch.seconds())
                .put("line", epoch.line());
        }
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    /** Reads what {@link #bytes} wrote; anything else is an {@link IOException}. */
    static KeptTraining read(byte[] bytes) throws IOException {
        JsonNode json = JSON.readTree(bytes);
        try {
            List<String> apart = new ArrayList<>();
            json.required("apart").forEach(each -> apart.add(each.asText()));
            List<TrainModel.Epoch> ended = new ArrayList<>();
            for (JsonNode epoch : json.required("ended")) {
                // NaN is written as a text, which asDouble reads back as such.
                ended.add(new TrainModel.Epoch(epoch.required("number").asInt(), epoch.required("loss").asDouble(),
                    epoch.required("score").asDouble(), epoch.required("accuracy").asDouble(Double.NaN),
                    epoch.required("better").asBoolean(), epoch.required("seconds").asDouble(), epoch.required("line").asText()));
            }
            TrainModel.Order order = new TrainModel.Order(text(json, "corpus"), Path.of(text(json, "path")),
                optional(json, "task"), text(json, "protocol"), text(json, "variant"), text(json, "preset"),
                json.required("seed").asLong(), json.hasNonNull("epochs") ? OptionalInt.of(json.get("epochs").asInt())
                    : OptionalInt.empty(), Path.of(text(json, "out")), true, optional(json, "pretrainedText").map(Path::of),
                optional(json, "frozenVision").map(Path::of), apart);
            return new KeptTraining(text(json, "name"), Instant.parse(text(json, "asked")), order, json.required("most").asInt(),
                KeptTraining.State.valueOf(text(json, "state")), ended, json.path("problem").asText());
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new IOException("no training: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).asText();
    }

    private static Optional<String> optional(JsonNode json, String name) {
        return json.hasNonNull(name) ? Optional.of(json.get(name).asText()) : Optional.empty();
    }
}
