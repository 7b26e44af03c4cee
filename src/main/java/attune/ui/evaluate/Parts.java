package attune.ui.evaluate;

import attune.ui.common.Questions;
import attune.ui.common.Strings;
import attune.workbench.StudyRuns;
import java.util.List;

/** The parts behind the tabs, in their order. */
final class Parts {

    private Parts() {
    }

    /** Each part of a window in one language, built anew. */
    static List<Part> of(EvaluateModel model, Strings strings, Questions questions) {
        StudyRuns study = model.useCases().study();
        return List.of(new FiguresPart(model, strings), new VariantsPart(model, strings),
            new GatesPart(model, strings), new ProbabilitiesPart(model, strings),
            new RobustnessPart(model, study, strings), new SlicesPart(model, study, strings),
            new HeadsPart(model, study, strings), new ReviewPart(model, questions, strings),
            new ImportPart(model, questions, strings), new ProvenancePart(model, strings), new ConventionsPart(model, strings));
    }
}
