package attune.workbench;

import attune.domain.Run;
import attune.evaluation.Comparison;
import attune.evaluation.ProbabilityFigures;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Compares runs on disk and tables of predictions. */
public final class CompareGroups implements CompareRuns {

    @Override public ComparedRuns compare(Path a, Path b, Progress progress, Cancellation cancellation) {
        progress.at(0, a.toString());
        RunGroup ofA = RunSources.one(a, cancellation);
        progress.at(0.3, b.toString());
        RunGroup ofB = RunSources.one(b, cancellation);
        cancellation.check();
        progress.at(0.6, "");
        ComparedRuns compared = new ComparedRuns(ofA, ofB, Comparison.of(ofA.seeds(), ofB.seeds()),
            ProbabilityFigures.differences(ofA.seeds(), ofB.seeds()), apart(ofA, ofB));
        progress.at(1, "");
        return compared;
    }

    private static List<ComparedRuns.Apart> apart(RunGroup a, RunGroup b) {
        List<ComparedRuns.Apart> apart = new ArrayList<>();
        if (!a.provenance().isEmpty() && !b.provenance().isEmpty()) {
            Run first = a.provenance().getFirst();
            Run second = b.provenance().getFirst();
            add(apart, "variant", first, second, run -> run.model().variant());
            add(apart, "corpus", first, second, run -> run.data().corpus());
            add(apart, "list", first, second, run -> run.data().list());
            add(apart, "protocol", first, second, run -> run.data().protocol());
            add(apart, "split", first, second, run -> run.data().split());
            add(apart, "features", first, second, run -> run.data().features());
            add(apart, "preset", first, second, run -> run.training().preset());
        }
        return apart;
    }

    private static void add(
        List<ComparedRuns.Apart> apart, String property, Run a, Run b, Function<Run, String> value) {
        if (!value.apply(a).equals(value.apply(b))) {
            apart.add(new ComparedRuns.Apart(property, value.apply(a), value.apply(b)));
        }
    }
}
