package attune.ui.evaluate;

import attune.ui.common.Strings;
import java.util.List;

/** The parts behind the tabs, in their order. */
final class Parts {

    private Parts() {
    }

    /** Each part of a window in one language, built anew. */
    static List<Part> of(EvaluateModel model, Strings strings, Questions questions) {
        return List.of(new FiguresPart(model, strings), new VariantsPart(model, strings),
            new ProvenancePart(model, strings), new ConventionsPart(model, strings));
    }
}
