package attune.domain;

import attune.domain.ModelSpec.Fusion;
import attune.domain.ModelSpec.Interaction;
import attune.domain.ModelSpec.MarginTerm;
import attune.domain.ModelSpec.Residual;
import java.util.List;
import java.util.Map;

/** The six variants of the paper: six points of one specification, which differ only where their row says so. */
public enum Variant {
    TEXT_ONLY("text-only", new Interaction.None(), Fusion.POOLED, Residual.NONE, false),
    EARLY_CONCAT("early-concat", new Interaction.Joined(), Fusion.POOLED, Residual.NONE, false),
    BASE("base", new Interaction.None(), Fusion.CONCATENATION, Residual.NONE, false),
    CROSS_MODAL("cross-modal", new Interaction.CrossModal(1), Fusion.CONCATENATION, Residual.NONE, false),
    GATED("gated", new Interaction.CrossModal(1), Fusion.GATED, Residual.NONE, false),
    OPTIMISED("optimised", new Interaction.CrossModal(1), Fusion.GATED, Residual.LINEAR, true);

    /** λ and μ of every variant with a margin. */
    public static final MarginTerm MARGIN = new MarginTerm.Prototypes(0.1, 1.0);

    private final String id;
    private final Interaction interaction;
    private final Fusion fusion;
    private final Residual residual;
    private final boolean withMargin;

    Variant(String id, Interaction interaction, Fusion fusion, Residual residual, boolean withMargin) {
        this.id = id;
        this.interaction = interaction;
        this.fusion = fusion;
        this.residual = residual;
        this.withMargin = withMargin;
    }

    public String id() {
        return id;
    }

    public static Variant of(String id) {
        for (Variant variant : values()) {
            if (variant.id.equals(id)) {
                return variant;
            }
        }
        throw new IllegalArgumentException("no variant is called " + id);
    }

    /** This variant's specification for the given inputs; {@code text-only} drops all but the text. */
    public ModelSpec spec(Map<Modality, StreamSpec> inputs, ModelSpec.Size size, double dropout, List<String> labels) {
        Map<Modality, StreamSpec> read = this == TEXT_ONLY
            ? Map.of(Modality.TEXT, inputs.get(Modality.TEXT)) : inputs;
        MarginTerm margin = withMargin && labels.size() > 1 ? MARGIN : new MarginTerm.None();
        return new ModelSpec(id, read, interaction, fusion, residual, margin, size, dropout, labels);
    }
}
