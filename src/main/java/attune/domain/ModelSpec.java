package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that defines a network but its weights: one specification, of which the paper's variants are points.
 *
 * @param variant id of the point, such as {@code optimised} or {@code base+gate}
 * @param inputs the modalities it reads and how each is prepared
 * @param residual equation 6, or nothing
 * @param margin equation 8, or cross-entropy alone
 * @param size width, heads, layers
 * @param dropout share of activations dropped in training, 0 to below 1
 * @param labels C class names, at least 2; or the single name of a score
 * @param temperature T, above 0: logits are divided by it where they become probabilities, and nowhere else (Guo et al. 2017)
 */
public record ModelSpec(
    String variant, Map<Modality, StreamSpec> inputs, Interaction interaction, Fusion fusion, Residual residual,
    MarginTerm margin, Size size, double dropout, List<String> labels, double temperature) implements ModelTerms {

    /** T of a model that was not calibrated. */
    public static final double UNCALIBRATED = 1;

    /** How the modalities meet before fusion. */
    public sealed interface Interaction {
        /** Each modality keeps to itself. */
        record None() implements Interaction {
        }

        /** One encoder over the joined sequence plus a learned modality vector. */
        record Joined() implements Interaction {
        }

        /** R cross-modal rounds (equation 3). */
        record CrossModal(int rounds) implements Interaction {
            public CrossModal {
                if (rounds < 1) {
                    throw new IllegalArgumentException("there is at least 1 round, got " + rounds);
                }
            }
        }
    }

    /** How pooled vectors become one. */
    public enum Fusion { POOLED, CONCATENATION, GATED, CONSTANT_GATES }

    /** What stands between fusion and decision. */
    public enum Residual { NONE, LINEAR }

    /** The second term of the loss. */
    public sealed interface MarginTerm {
        /** Cross-entropy alone. */
        record None() implements MarginTerm {
        }

        /** λ · mean max(0, μ + ‖h − p_y‖ − min_{k≠y} ‖h − p_k‖). */
        record Prototypes(double lambda, double mu) implements MarginTerm {
        }
    }

    /**
     * Sizes: model width d, attention heads h, encoder layers L, width of the feed-forward network.
     */
    public record Size(int width, int heads, int layers, int feedForward) {
        public Size {
            if (heads < 1 || width < 1 || layers < 0 || feedForward < 1 || width % heads != 0) {
                throw new IllegalArgumentException("width " + width + " is a multiple of heads " + heads);
            }
        }
    }

    public ModelSpec {
        EnumMap<Modality, StreamSpec> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(inputs);
        inputs = Collections.unmodifiableMap(ordered);
        labels = List.copyOf(labels);
        if (inputs.isEmpty() || labels.isEmpty()) {
            throw new IllegalArgumentException("a model reads something and tells classes apart, or a score");
        }
        if (labels.size() == 1 && !(margin instanceof MarginTerm.None)) {
            throw new IllegalArgumentException("a score has no prototypes to be apart from");
        }
        if (!(dropout >= 0 && dropout < 1)) {
            throw new IllegalArgumentException("dropout is 0 to below 1, got " + dropout);
        }
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("a temperature is above 0, got " + temperature);
        }
    }

    /** A model that was not calibrated. */
    public ModelSpec(
        String variant, Map<Modality, StreamSpec> inputs, Interaction interaction, Fusion fusion, Residual residual,
        MarginTerm margin, Size size, double dropout, List<String> labels) {
        this(variant, inputs, interaction, fusion, residual, margin, size, dropout, labels, UNCALIBRATED);
    }

    /** All but inputs and labels in a line of code-like words, such as {@code cross-modal 1, gated, 128 x 2, 4 heads}. */
    public String describe() {
        String meeting = switch (interaction) {
            case Interaction.None none -> "no interaction";
            case Interaction.Joined joined -> "joined";
            case Interaction.CrossModal(int rounds) -> "cross-modal " + rounds;
        };
        String said = meeting + ", " + fusion.name().toLowerCase(Locale.ROOT).replace('_', ' ')
            + (residual == Residual.NONE ? "" : ", residual") + (margin instanceof MarginTerm.Prototypes ? ", margin" : "");
        return said + ", " + size.width() + " x " + size.layers() + ", " + size.heads() + " heads, dropout " + dropout;
    }

    /** The same model, as sure as it is right at the temperature that was fitted on held-out samples. */
    public ModelSpec calibrated(double fitted) {
        return new ModelSpec(variant, inputs, interaction, fusion, residual, margin, size, dropout, labels, fitted);
    }
}
