package attune.training;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.ModelSpec.Fusion;
import attune.domain.ModelSpec.Interaction;
import attune.domain.ModelSpec.MarginTerm;
import attune.domain.ModelSpec.Residual;
import attune.domain.StreamSpec;
import attune.domain.Variant;
import attune.model.variant.Cost;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The points of the specification that can be trained by name: the six variants, and those between them that show one step. */
public final class Points {

    /** {@code base} with a feed-forward network so wide that it has as many numbers as {@code optimised}. */
    public static final String WIDENED = "base-widened";

    private static final MarginTerm NO_MARGIN = new MarginTerm.None();
    private static final Map<String, Switches> BETWEEN = between();

    private record Switches(Interaction interaction, Fusion fusion, Residual residual, boolean margin) {
    }

    private Points() {
    }

    /** Every name, the six variants first. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Variant variant : Variant.values()) {
            names.add(variant.id());
        }
        names.addAll(BETWEEN.keySet());
        names.add(WIDENED);
        return names;
    }

    /** The specification of that name; another name is refused. */
    public static ModelSpec spec(
        String name, Map<Modality, StreamSpec> inputs, ModelSpec.Size size, double dropout, List<String> labels) {
        if (name.equals(WIDENED)) {
            return widened(inputs, size, dropout, labels);
        }
        Switches between = BETWEEN.get(name);
        if (between != null) {
            MarginTerm margin = between.margin() && labels.size() > 1 ? Variant.MARGIN : NO_MARGIN;
            return new ModelSpec(name, inputs, between.interaction(), between.fusion(), between.residual(), margin, size,
                dropout, labels);
        }
        for (Variant variant : Variant.values()) {
            if (variant.id().equals(name)) {
                return variant.spec(inputs, size, dropout, labels);
            }
        }
        throw new BadInput("training.no-variant", name, String.join(", ", names()));
    }

    private static ModelSpec widened(
        Map<Modality, StreamSpec> inputs, ModelSpec.Size size, double dropout, List<String> labels) {
        ModelSpec base = Variant.BASE.spec(inputs, size, dropout, labels);
        long missing = Cost.of(Variant.OPTIMISED.spec(inputs, size, dropout, labels)).parameters() - Cost.of(base).parameters();
        long aUnit = (long) base.inputs().size() * size.layers() * (2L * size.width() + 1);
        int wider = Math.toIntExact(Math.max(0, Math.round((double) missing / Math.max(1, aUnit))));
        return new ModelSpec(WIDENED, base.inputs(), base.interaction(), base.fusion(), base.residual(), base.margin(),
            new ModelSpec.Size(size.width(), size.heads(), size.layers(), size.feedForward() + wider), dropout, labels);
    }

    private static Map<String, Switches> between() {
        Interaction none = new Interaction.None();
        Interaction round = new Interaction.CrossModal(1);
        Map<String, Switches> points = new LinkedHashMap<>();
        points.put("base+gate", new Switches(none, Fusion.GATED, Residual.NONE, false));
        points.put("base+constant-gates", new Switches(none, Fusion.CONSTANT_GATES, Residual.NONE, false));
        points.put("constant-gates", new Switches(round, Fusion.CONSTANT_GATES, Residual.NONE, false));
        points.put("gated+residual", new Switches(round, Fusion.GATED, Residual.LINEAR, false));
        points.put("gated+margin", new Switches(round, Fusion.GATED, Residual.NONE, true));
        return points;
    }
}
