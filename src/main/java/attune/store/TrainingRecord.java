package attune.store;

import attune.domain.Run;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code training.json} beside the weights of a model: what it was trained on and how, for the runs that it answers.
 *
 * @param data the list it was trained on
 * @param task by its name, such as {@code polarity}
 * @param facts whatever else a run tells of its training, in words, in their order
 */
public record TrainingRecord(Run.Data data, String task, Run.Training training, Map<String, String> facts) {

    private static final String FILE = "training.json";

    public TrainingRecord {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    public void write(Path model) throws IOException {
        ObjectNode document = Fields.JSON.createObjectNode();
        document.putObject("data").put("corpus", data.corpus()).put("list", data.list()).put("protocol", data.protocol())
            .put("split", data.split()).put("features", data.features());
        document.put("task", task);
        document.putObject("training").put("preset", training.preset()).put("seed", training.seed())
            .put("epoch", training.epoch());
        ObjectNode told = document.putObject("facts");
        facts.forEach(told::put);
        byte[] json = Fields.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        ReplacedFile.write(model.resolve(FILE), out -> out.write(json));
    }

    /** The record of a model; empty where it has none, as a model of another origin. */
    public static Optional<TrainingRecord> of(ModelFolder model) {
        Path file = model.folder().resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Fields document = Fields.read(file, "runs.damaged");
        Fields data = document.object("data");
        Fields training = document.object("training");
        Map<String, String> facts = new LinkedHashMap<>();
        document.object("facts").node().properties().forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        return Optional.of(document.checked(() -> new TrainingRecord(
            new Run.Data(data.known("corpus"), data.known("list"), data.known("protocol"), data.known("split"),
                data.known("features")), document.known("task"),
            new Run.Training(training.known("preset"), training.seed("seed"), training.whole("epoch")), facts)));
    }
}
