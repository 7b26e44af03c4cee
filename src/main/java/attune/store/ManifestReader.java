package attune.store;

import attune.domain.AttentionMap.Stage;
import attune.domain.BadInput;
import attune.domain.Direction;
import attune.domain.Modality;
import attune.domain.ScriptSpec;
import attune.domain.ScriptSpec.Argument;
import attune.domain.ScriptSpec.Lengths;
import attune.domain.ScriptSpec.Part;
import attune.domain.ScriptSpec.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
 * A text encoder gives {@code "hidden"} in place of logits and has no labels.
 * Inputs, temperature and provenance are those of {@link SpecWriter}; the vocabulary is a file of the model's own folder.
 */
final class ManifestReader {

    static final String FORMAT = "attune-torchscript";
    static final int VERSION = 1;

    private ManifestReader() {
    }

    static ScriptSpec read(Fields document) {
        if (!FORMAT.equals(document.node().path("format").asText())) {
            throw new BadInput("manifest.foreign", document.file(), FORMAT);
        }
        int version = document.whole("version");
        if (version > VERSION) {
            throw new BadInput("models.spec-newer", document.file(), version);
        }
        Lengths lengths = document.node().has("lengths")
            ? constant(document, "lengths", document.text("lengths"), Lengths.values()) : Lengths.ANY;
        List<Argument> arguments = document.texts("arguments").stream().map(each -> argument(document, each)).toList();
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < document.node().path("outputs").size(); i++) {
            results.add(result(new Fields(document.file(), "outputs[" + i + "]", document.node().path("outputs").get(i))));
        }
        try {
            return new ScriptSpec(document.text("variant"), SpecReader.inputs(document), lengths, arguments, results,
                document.node().has("labels") ? document.texts("labels") : List.of(), SpecReader.temperature(document));
        } catch (IllegalArgumentException e) {
            throw new BadInput(e, "manifest.contradiction", document.file(), e.getMessage());
        }
    }

    private static Argument argument(Fields document, String written) {
        int dot = written.indexOf('.');
        String modality = dot < 0 ? written : written.substring(0, dot);
        return new Argument(SpecReader.modality(document, modality),
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
                constant(f, "stage", f.text("stage"), Stage.values()), f.whole("layer")));
            default -> throw f.unknownKind("kind", kind, "logits, hidden, gates, attention, other");
        };
    }

    private static Direction direction(Fields f, String written) {
        int arrow = written.indexOf("->");
        if (arrow < 0) {
            throw f.unknownKind("direction", written, new Direction(Modality.TEXT, Modality.AUDIO).id() + " …");
        }
        return new Direction(SpecReader.modality(f, written.substring(0, arrow)),
            SpecReader.modality(f, written.substring(arrow + 2)));
    }

    private static <E extends Enum<E>> E constant(Fields f, String name, String id, E[] known) {
        return Arrays.stream(known).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(id)).findAny()
            .orElseThrow(() -> f.unknownKind(name, id,
                String.join(", ", Arrays.stream(known).map(each -> each.name().toLowerCase(Locale.ROOT)).toList())));
    }
}
