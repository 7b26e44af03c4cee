package attune.store;

import attune.domain.AttentionMap.Stage;
import attune.domain.BadInput;
import attune.domain.Contradiction;
import attune.domain.Direction;
import attune.domain.Modality;
import attune.domain.ScriptSpec;
import attune.domain.ScriptSpec.Argument;
import attune.domain.ScriptSpec.Lengths;
import attune.domain.ScriptSpec.Part;
import attune.domain.ScriptSpec.Result;
import attune.domain.StreamSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads {@code manifest.json}, which says what a TorchScript file takes and gives.
 *
 * <pre>{@code
 * { "format": "attune-torchscript", "version": 1, "variant": "my-bert",
 *   "inputs": { "text": { "kind": "tokens", "vocabulary": "tokenizer.json", "size": 30522, "longest": 128 } },
 *   "lengths": "any",                                          (or longest; any where it is absent)
 *   "arguments": ["text.values", "text.mask", "text.types"],   (the tensors of forward, in order)
 *   "outputs": [ { "kind": "logits" }, { "kind": "gates" }, { "kind": "other" },
 *                { "kind": "attention", "direction": "text->audio", "stage": "cross", "layer": 0 } ],
 *   "labels": ["negative", "neutral", "positive"],
 *   "temperature": 1.4, "provenance": { … } }                  (both may be absent)
 * }</pre>
 * A text encoder gives {@code "hidden"} in place of logits, has no labels, and its attention is {@code "text->text"},
 * {@code "self"}. Inputs, temperature and provenance are those of {@link SpecWriter}; the vocabulary is a file of the model's
 * own folder.
 */
final class ManifestReader {

    static final String FORMAT = "attune-torchscript";
    static final int VERSION = 1;

    /** Those of the log-mel that is made of a sound. */
    private static final int BANDS = 80;

    /** 1 GB as floats: 16 frames of 16 cells and a face at 512 × 512 are less. */
    private static final double MOST_PIXELS = 1 << 28;

    /** What a network's maker may call a part of it; a text encoder's is SELF too. */
    private static final Stage[] STAGES = {Stage.SELF, Stage.CROSS, Stage.JOINED};

    private ManifestReader() {
    }

    static ScriptSpec read(Fields document) {
        if (!FORMAT.equals(document.node().path("format").asText())) {
            throw new BadInput("manifest.foreign", document.file());
        }
        int version = document.whole("version");
        if (version > VERSION) {
            throw new BadInput("models.spec-newer", document.file(), version);
        }
        if (version < 1) {
            throw document.wrong("version");
        }
        Lengths lengths = document.node().has("lengths")
            ? constant(document, "lengths", document.text("lengths"), Lengths.values()) : Lengths.ANY;
        List<Argument> arguments = document.texts("arguments").stream().map(each -> argument(document, each)).toList();
        List<Result> results = new ArrayList<>();
        if (!document.node().path("outputs").isArray()) {
            throw document.wrong("outputs");
        }
        for (int i = 0; i < document.node().path("outputs").size(); i++) {
            results.add(result(new Fields(document.file(), "outputs[" + i + "]", document.node().path("outputs").get(i))));
        }
        try {
            return new ScriptSpec(document.text("variant"), inputs(document), lengths, arguments, results,
                document.node().has("labels") ? document.texts("labels") : List.of(), SpecReader.temperature(document));
        } catch (Contradiction e) {
            throw e.in(document.file());
        }
    }

    /** Those that Attune can prepare: log-mel has one number of bands, and what a window holds has to fit into memory. */
    private static Map<Modality, StreamSpec> inputs(Fields document) {
        Map<Modality, StreamSpec> inputs = SpecReader.inputs(document);
        Fields fields = document.object("inputs");
        inputs.forEach((modality, stream) -> {
            Fields f = fields.object(modality.id());
            if (stream instanceof StreamSpec.LogMel mel && mel.bands() != BANDS) {
                throw f.unknownKind("bands", String.valueOf(mel.bands()), String.valueOf(BANDS));
            }
            if (stream instanceof StreamSpec.Regions(int frames, int grid, int side)
                && 3.0 * frames * (1.0 * grid * grid + 1) * side * side > MOST_PIXELS) {
                throw f.wrong("side");
            }
        });
        return inputs;
    }

    private static Argument argument(Fields document, String written) {
        int dot = written.indexOf('.');
        String modality = dot < 0 ? written : written.substring(0, dot);
        return new Argument(SpecReader.modality(document, "arguments", modality),
            constant(document, "arguments", written.substring(dot + 1), Part.values()));
    }

    private static Result result(Fields f) {
        String kind = f.text("kind");
        return switch (kind) {
            case "logits" -> new Result.Logits();
            case "hidden" -> new Result.Hidden();
            case "gates" -> new Result.Gates();
            case "other" -> new Result.Other();
            case "attention" -> f.checked(() -> new Result.Attention(direction(f, f.text("direction")),
                constant(f, "stage", f.text("stage"), STAGES), f.whole("layer")));
            default -> throw f.unknownKind("kind", kind, "logits, hidden, gates, attention, other");
        };
    }

    private static Direction direction(Fields f, String written) {
        int arrow = written.indexOf("->");
        if (arrow < 0) {
            throw f.unknownKind("direction", written, new Direction(Modality.TEXT, Modality.AUDIO).id() + " …");
        }
        return new Direction(SpecReader.modality(f, "direction", written.substring(0, arrow)),
            SpecReader.modality(f, "direction", written.substring(arrow + 2)));
    }

    private static <E extends Enum<E>> E constant(Fields f, String name, String id, E[] known) {
        return Arrays.stream(known).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(id)).findAny()
            .orElseThrow(() -> f.unknownKind(name, id,
                String.join(", ", Arrays.stream(known).map(each -> each.name().toLowerCase(Locale.ROOT)).toList())));
    }
}
