package attune.store;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.ModelSpec.Fusion;
import attune.domain.ModelSpec.Interaction;
import attune.domain.ModelSpec.MarginTerm;
import attune.domain.ModelSpec.Residual;
import attune.domain.ModelSpec.Size;
import attune.domain.Provenance;
import attune.domain.StreamSpec;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code spec.json}, whose layout {@link SpecWriter} describes; refuses all else by file and field. */
final class SpecReader {

    private SpecReader() {
    }

    static ModelSpec read(Fields document) {
        Path file = document.file();
        if (!SpecWriter.FORMAT.equals(document.node().path("format").asText())) {
            throw new BadInput("models.spec-foreign", file);
        }
        int version = document.whole("version");
        if (version > SpecWriter.VERSION) {
            throw new BadInput("models.spec-newer", file, version);
        }
        Map<Modality, StreamSpec> inputs = inputs(document);
        Interaction interaction = interaction(document.object("interaction"));
        Fusion fusion = constant(document, "fusion", Fusion.values());
        Residual residual = constant(document, "residual", Residual.values());
        MarginTerm margin = margin(document.object("margin"));
        Size size = size(document.object("size"));
        return document.checked(() -> new ModelSpec(document.text("variant"), inputs, interaction, fusion, residual, margin,
            size, document.number("dropout"), document.texts("labels"), temperature(document)));
    }

    static double temperature(Fields document) {
        return document.node().has("temperature") ? document.number("temperature") : ModelSpec.UNCALIBRATED;
    }

    static Map<Modality, StreamSpec> inputs(Fields document) {
        Fields inputs = document.object("inputs");
        Map<Modality, StreamSpec> streams = new EnumMap<>(Modality.class);
        for (Map.Entry<String, JsonNode> each : inputs.node().properties()) {
            streams.put(modality(inputs, "", each.getKey()), stream(inputs.object(each.getKey())));
        }
        return streams;
    }

    /** What a specification says of its data; nothing is known where it says nothing. */
    static Provenance provenance(Fields document) {
        if (!document.node().has("provenance")) {
            return Provenance.UNKNOWN;
        }
        Fields provenance = document.object("provenance");
        Map<Modality, Set<String>> languages = new EnumMap<>(Modality.class);
        if (provenance.node().has("languages")) {
            Fields tags = provenance.object("languages");
            tags.node().fieldNames().forEachRemaining(each ->
                languages.put(modality(tags, "", each), Set.copyOf(tags.texts(each))));
        }
        return new Provenance(
            provenance.node().has("nonCommercial") ? provenance.texts("nonCommercial") : List.of(), languages);
    }

    /** The modality that a field names, or, where the field is empty, that the object's own field is called. */
    static Modality modality(Fields f, String field, String id) {
        return Arrays.stream(Modality.values()).filter(known -> known.id().equals(id)).findAny()
            .orElseThrow(() -> f.unknownKind(field, id, "text, vision, audio"));
    }

    private static StreamSpec stream(Fields f) {
        String kind = f.text("kind");
        return f.checked(() -> switch (kind) {
            case "tokens" -> new StreamSpec.Tokens(f.text("vocabulary"), f.whole("size"), f.whole("longest"));
            case "hidden" -> new StreamSpec.Hidden(
                new StreamSpec.Tokens(f.text("vocabulary"), f.whole("size"), f.whole("longest")), f.whole("width"));
            case "regions" -> new StreamSpec.Regions(f.whole("frames"), f.whole("grid"), f.whole("side"));
            case "log-mel" -> new StreamSpec.LogMel(f.whole("bands"), f.whole("segmentFrames"), f.whole("longest"),
                f.number("mean"), f.number("deviation"), ear(f));
            case "rows" -> new StreamSpec.Rows(f.whole("width"), f.whole("longest"),
                f.numbers("means"), f.numbers("deviations"));
            default -> throw f.unknownKind("kind", kind, "tokens, hidden, regions, log-mel, rows");
        });
    }

    /** Models that were made before there was a choice listen by convolutions. */
    private static StreamSpec.LogMel.Ear ear(Fields f) {
        if (!f.node().has("ear")) {
            return StreamSpec.LogMel.Ear.CONVOLUTION;
        }
        String kind = f.text("ear");
        return switch (kind) {
            case "convolution" -> StreamSpec.LogMel.Ear.CONVOLUTION;
            case "statistics" -> StreamSpec.LogMel.Ear.STATISTICS;
            default -> throw f.unknownKind("ear", kind, "convolution, statistics");
        };
    }

    private static Interaction interaction(Fields f) {
        String kind = f.text("kind");
        return f.checked(() -> switch (kind) {
            case "none" -> new Interaction.None();
            case "joined" -> new Interaction.Joined();
            case "cross-modal" -> new Interaction.CrossModal(f.whole("rounds"));
            default -> throw f.unknownKind("kind", kind, "none, joined, cross-modal");
        });
    }

    private static MarginTerm margin(Fields f) {
        String kind = f.text("kind");
        return switch (kind) {
            case "none" -> new MarginTerm.None();
            case "prototypes" -> new MarginTerm.Prototypes(f.number("lambda"), f.number("mu"));
            default -> throw f.unknownKind("kind", kind, "none, prototypes");
        };
    }

    private static Size size(Fields f) {
        return f.checked(() -> new Size(f.whole("width"), f.whole("heads"), f.whole("layers"), f.whole("feedForward")));
    }

    private static <E extends Enum<E>> E constant(Fields f, String name, E[] known) {
        String id = f.text(name);
        return Arrays.stream(known).filter(each -> SpecWriter.id(each).equals(id)).findAny()
            .orElseThrow(() -> f.unknownKind(name, id,
                Arrays.stream(known).map(SpecWriter::id).collect(Collectors.joining(", "))));
    }
}
