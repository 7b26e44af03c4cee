package attune.ui.evaluate;

import attune.ui.common.FigureExport;
import attune.ui.common.Questions;
import attune.ui.common.Strings;
import attune.workbench.StudyRuns;
import java.util.List;

/** The parts behind the tabs, in their order. */
final class Parts {

    private Parts() {
    }

    /** Each part of a window in one language, built anew. */
    static List<Part> of(EvaluateModel model, Strings strings, Questions questions, FigureExport export) {
        StudyRuns study = model.useCases().study();
        return List.of(new FiguresPart(model, strings), new VariantsPart(model, strings),
            new GatesPart(model, export, strings), new ProbabilitiesPart(model, export, strings),
            new RobustnessPart(model, study, export, strings), new SlicesPart(model, study, strings),
            new HeadsPart(model, study, strings), new ReviewPart(model, questions, strings),
            new ImportPart(model, questions, strings), new ProvenancePart(model, strings), new ConventionsPart(model, strings));
    }
}
