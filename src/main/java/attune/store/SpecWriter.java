package attune.store;

import attune.domain.ModelSpec;
import attune.domain.ModelSpec.Interaction;
import attune.domain.ModelSpec.MarginTerm;
import attune.domain.Provenance;
import attune.domain.StreamSpec;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes {@code spec.json}, everything that defines a network but its weights. Sealed types are objects with a
 * {@code kind}; enumerations are lower-case words with hyphens; sizes are whole numbers.
 *
 * <pre>{@code
 * { "format": "attune-model", "version": 1, "variant": "optimised",
 *   "inputs": {
 *     "text":   { "kind": "tokens", "vocabulary": "encoders/….json", "size": 16000, "longest": 128 },
 *     "vision": { "kind": "regions", "frames": 16, "grid": 3, "side": 48 },
 *     "audio":  { "kind": "log-mel", "bands": 80, "segmentFrames": 20, "longest": 75, "mean": -6.1, "deviation": 3.2 } },
 *   "interaction": { "kind": "cross-modal", "rounds": 1 },     (or none, joined)
 *   "fusion": "gated",                                         (or pooled, concatenation, constant-gates)
 *   "residual": "linear",                                      (or none)
 *   "margin": { "kind": "prototypes", "lambda": 0.1, "mu": 1 }, (or none)
 *   "size": { "width": 128, "heads": 4, "layers": 2, "feedForward": 256 },
 *   "dropout": 0.1, "labels": ["negative", "neutral", "positive"],
 *   "temperature": 1.4,                                        (1 where it is absent)
 *   "provenance": { "nonCommercial": ["RAVDESS (CC BY-NC-SA 4.0)"], "languages": { "text": ["en", "zh"] } } }
 * }</pre>
 * An input may also be
 * {@code {"kind": "rows", "width": 100, "longest": 50, "means": […], "deviations": […]}}. The vocabulary's path is relative
 * to the folder that holds the models. Fields that are not named here are passed over.
 */
final class SpecWriter {

    static final String FORMAT = "attune-model";
    static final int VERSION = 1;

    private SpecWriter() {
    }

    static void write(ModelSpec spec, Provenance provenance, Path file) throws IOException {
        ObjectNode document = json(spec);
        if (!provenance.equals(Provenance.UNKNOWN)) {
            ObjectNode node = document.putObject("provenance");
            provenance.nonCommercial().forEach(node.putArray("nonCommercial")::add);
            ObjectNode languages = node.putObject("languages");
            provenance.languages().forEach((modality, tags) -> tags.forEach(languages.putArray(modality.id())::add));
        }
        byte[] json = Fields.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
        ReplacedFile.write(file, out -> out.write(json));
    }

    static ObjectNode json(ModelSpec spec) {
        ObjectNode document = Fields.JSON.createObjectNode();
        document.put("format", FORMAT).put("version", VERSION).put("variant", spec.variant());
        ObjectNode inputs = document.putObject("inputs");
        spec.inputs().forEach((modality, stream) -> stream(stream, inputs.putObject(modality.id())));
        interaction(spec.interaction(), document.putObject("interaction"));
        document.put("fusion", id(spec.fusion())).put("residual", id(spec.residual()));
        margin(spec.margin(), document.putObject("margin"));
        document.putObject("size").put("width", spec.size().width()).put("heads", spec.size().heads())
            .put("layers", spec.size().layers()).put("feedForward", spec.size().feedForward());
        document.put("dropout", spec.dropout());
        spec.labels().forEach(document.putArray("labels")::add);
        if (spec.temperature() != ModelSpec.UNCALIBRATED) {
            document.put("temperature", spec.temperature());
        }
        return document;
    }

    static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void stream(StreamSpec stream, ObjectNode to) {
        switch (stream) {
            case StreamSpec.Tokens t -> to.put("kind", "tokens").put("vocabulary", t.vocabulary())
                .put("size", t.size()).put("longest", t.longest());
            case StreamSpec.Hidden h -> to.put("kind", "hidden").put("vocabulary", h.tokens().vocabulary())
                .put("size", h.tokens().size()).put("longest", h.tokens().longest()).put("width", h.width());
            case StreamSpec.Regions r -> to.put("kind", "regions").put("frames", r.frames())
                .put("grid", r.grid()).put("side", r.side());
            case StreamSpec.LogMel m -> to.put("kind", "log-mel").put("bands", m.bands())
                .put("segmentFrames", m.segmentFrames()).put("longest", m.longest())
                .put("mean", m.mean()).put("deviation", m.deviation())
                .put("ear", m.ear().name().toLowerCase(Locale.ROOT));
            case StreamSpec.Rows r -> {
                to.put("kind", "rows").put("width", r.width()).put("longest", r.longest());
                r.means().forEach(to.putArray("means")::add);
                r.deviations().forEach(to.putArray("deviations")::add);
            }
        }
    }

    private static void interaction(Interaction interaction, ObjectNode to) {
        switch (interaction) {
            case Interaction.None none -> to.put("kind", "none");
            case Interaction.Joined joined -> to.put("kind", "joined");
            case Interaction.CrossModal crossed -> to.put("kind", "cross-modal").put("rounds", crossed.rounds());
        }
    }

    private static void margin(MarginTerm margin, ObjectNode to) {
        switch (margin) {
            case MarginTerm.None none -> to.put("kind", "none");
            case MarginTerm.Prototypes p -> to.put("kind", "prototypes").put("lambda", p.lambda()).put("mu", p.mu());
        }
    }
}
