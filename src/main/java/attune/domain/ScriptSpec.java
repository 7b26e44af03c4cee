package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network that was made elsewhere and exported to TorchScript: the tensors of its {@code forward}, in order, and what comes
 * back, in order (tuples laid flat).
 *
 * <p>Letters: n positions of a modality; 1 is the batch; h heads; M modalities; C classes.
 *
 * @param variant the name its maker gave it
 * @param lengths whether n is what a sample has, or always the most
 * @param labels C class names, or the single name of a score; none for a text encoder
 */
public record ScriptSpec(
    String variant, Map<Modality, StreamSpec> inputs, Lengths lengths, List<Argument> arguments, List<Result> results,
    List<String> labels, double temperature) implements ModelTerms {

    /** How long the sequences are that the network is given. */
    public enum Lengths {
        /** As long as the sample's; 1 where the modality is absent. */
        ANY,
        /** Always the longest, the rest masked: for a network that was traced at one length. */
        LONGEST
    }

    /** One tensor of one modality. */
    public record Argument(Modality modality, Part part) {
    }

    /** What a tensor holds. */
    public enum Part {
        /** 1 × n token ids; 1 × n × 3 × s × s pixels 0 to 1; 1 × n × b × f standardised log-mel; 1 × n × d vectors. */
        VALUES,
        /** 1 × n whole numbers: 1 for a position that may be read, 0 for one that is hidden, absent or padding. */
        MASK,
        /** 1 × n zeros: the token types of a BERT that reads one sentence. */
        TYPES
    }

    /** One tensor that comes back. */
    public sealed interface Result {
        /** 1 × C. */
        record Logits() implements Result {
        }

        /** 1 × M in the order text, vision, audio of those that are read. */
        record Gates() implements Result {
        }

        /** 1 × h × n of the reader × n of the read, one of several layers. */
        record Attention(Direction direction, AttentionMap.Stage stage, int layer) implements Result {
            public Attention {
                if (layer < 0) {
                    throw new IllegalArgumentException("layers count from 0, got " + layer);
                }
            }
        }

        /** 1 × n × d, what a text encoder makes of n word pieces; it is given in place of the logits. */
        record Hidden() implements Result {
        }

        /** Something that is not shown. */
        record Other() implements Result {
        }
    }

    public ScriptSpec {
        EnumMap<Modality, StreamSpec> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(inputs);
        inputs = Collections.unmodifiableMap(ordered);
        arguments = List.copyOf(arguments);
        results = List.copyOf(results);
        labels = List.copyOf(labels);
        boolean encoder = results.stream().anyMatch(Result.Hidden.class::isInstance);
        if (labels.isEmpty() && !encoder) {
            throw new Contradiction("manifest.no-labels", labels);
        }
        if (!labels.isEmpty() && encoder) {
            throw new Contradiction("manifest.encoder-labels", labels);
        }
        if (new HashSet<>(labels).size() < labels.size()) {
            throw new Contradiction("manifest.label-twice", labels);
        }
        if (encoder && !inputs.keySet().equals(Set.of(Modality.TEXT))) {
            throw new Contradiction("manifest.encoder-inputs", inputs.keySet().stream().map(Modality::id).toList());
        }
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new Contradiction("manifest.temperature", temperature);
        }
        long answers = results.stream().filter(each -> each instanceof Result.Logits || each instanceof Result.Hidden).count();
        if (answers != 1) {
            throw new Contradiction("manifest.answers", answers);
        }
        tensors(inputs.keySet(), arguments);
        maps(inputs.keySet(), results, encoder);
    }

    private static void tensors(Set<Modality> inputs, List<Argument> arguments) {
        if (new HashSet<>(arguments).size() < arguments.size()) {
            throw new Contradiction("manifest.argument-twice", arguments.size());
        }
        for (Argument argument : arguments) {
            if (!inputs.contains(argument.modality())) {
                throw new Contradiction("manifest.no-input", argument.modality().id());
            }
        }
        for (Modality modality : inputs) {
            if (!arguments.contains(new Argument(modality, Part.VALUES))
                || !arguments.contains(new Argument(modality, Part.MASK))) {
                throw new Contradiction("manifest.values-mask", modality.id());
            }
        }
    }

    private static void maps(Set<Modality> inputs, List<Result> results, boolean encoder) {
        Set<Result> seen = new HashSet<>();
        for (Result result : results) {
            if (result instanceof Result.Attention(Direction direction, AttentionMap.Stage stage, int layer)) {
                if (!inputs.contains(direction.reader()) || !inputs.contains(direction.read())) {
                    throw new Contradiction("manifest.attention-inputs", direction.id());
                }
                if (encoder && stage != AttentionMap.Stage.SELF) {
                    throw new Contradiction("manifest.encoder-attention", direction.id());
                }
                if (!seen.add(result)) {
                    throw new Contradiction("manifest.attention-twice", direction.id());
                }
            }
        }
    }

    /** Whether it answers nothing by itself: a text encoder, whose hidden states others read. */
    public boolean encodes() {
        return labels.isEmpty();
    }
}
