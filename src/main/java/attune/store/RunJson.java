package attune.store;

import attune.domain.BadInput;
import attune.domain.ModelSpec;
import attune.domain.Run;
import attune.domain.Task;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code run.json}: where the answers of a run came from.
 *
 * <pre>{@code
 * { "format": "attune-run", "version": 1, "name": "mosi-3-optimised-tuned-1",
 *   "model": { "name", "variant", "weights": sha-256, "spec"?: as in spec.json },
 *   "data": { "corpus", "list", "protocol", "split": hash, "features": in words },
 *   "training": { "preset", "seed", "epoch" },
 *   "task": { "kind": "classes", "labels": […] }    (or { "kind": "scores", "lowest": -3, "highest": 3 })
 *   "device", "date": "2026-01-31T12:00:00Z", "notes": { name: text } }
 * }</pre>
 */
final class RunJson {

    static final String FORMAT = "attune-run";
    static final int VERSION = 1;

    private RunJson() {
    }

    static void write(Run run, Path file) throws IOException {
        ObjectNode document = Fields.JSON.createObjectNode();
        document.put("format", FORMAT).put("version", VERSION).put("name", run.name());
        ObjectNode model = document.putObject("model").put("name", run.model().name())
            .put("variant", run.model().variant()).put("weights", run.model().weights());
        run.model().spec().ifPresent(spec -> model.set("spec", SpecWriter.json(spec)));
        document.putObject("data").put("corpus", run.data().corpus()).put("list", run.data().list())
            .put("protocol", run.data().protocol()).put("split", run.data().split()).put("features", run.data().features());
        document.putObject("training").put("preset", run.training().preset()).put("seed", run.training().seed())
            .put("epoch", run.training().epoch());
        task(run.task(), document.putObject("task"));
        document.put("device", run.device()).put("date", run.date().toString());
        ObjectNode notes = document.putObject("notes");
        run.notes().forEach(notes::put);
        byte[] json = Fields.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        ReplacedFile.write(file, out -> out.write(json));
    }

    private static void task(Task task, ObjectNode to) {
        switch (task) {
            case Task.Classes classes -> classes.labels().forEach(to.put("kind", "classes").putArray("labels")::add);
            case Task.Scores scores -> to.put("kind", "scores").put("lowest", scores.lowest()).put("highest", scores.highest());
        }
    }

    static Run read(Path file) {
        Fields document = Fields.read(file, "runs.damaged");
        if (!FORMAT.equals(document.node().path("format").asText())) {
            throw new BadInput("runs.damaged", file);
        }
        int version = document.whole("version");
        if (version > VERSION) {
            throw new BadInput("models.spec-newer", file, version);
        }
        Fields model = document.object("model");
        Optional<ModelSpec> spec = model.node().has("spec") ? Optional.of(SpecReader.read(model.object("spec")))
            : Optional.empty();
        Fields data = document.object("data");
        Fields training = document.object("training");
        return document.checked(() -> new Run(document.known("name"),
            new Run.Model(model.known("name"), model.known("variant"), spec, model.known("weights")),
            new Run.Data(data.known("corpus"), data.known("list"), data.known("protocol"), data.known("split"),
                data.known("features")),
            new Run.Training(training.known("preset"), training.seed("seed"), training.whole("epoch")),
            task(document.object("task")), document.known("device"), date(document), notes(document.object("notes"))));
    }

    private static Task task(Fields task) {
        String kind = task.text("kind");
        return task.checked(() -> switch (kind) {
            case "classes" -> new Task.Classes(task.texts("labels"));
            case "scores" -> new Task.Scores(task.number("lowest"), task.number("highest"));
            default -> throw task.unknownKind("kind", kind, "classes, scores");
        });
    }

    private static Instant date(Fields document) {
        try {
            return Instant.parse(document.text("date"));
        } catch (DateTimeParseException e) {
            throw document.wrong("date");
        }
    }

    private static Map<String, String> notes(Fields notes) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> note : notes.node().properties()) {
            texts.put(note.getKey(), note.getValue().asText());
        }
        return texts;
    }
}
