package attune.evaluation;

import attune.domain.Task;
import java.util.ArrayList;
import java.util.List;

/** The figures of a run on scores, in the order in which they are shown. */
final class ScoreMetrics {

    private ScoreMetrics() {
    }

    /** Every figure that these scores have; five and seven classes only those from −3 to 3, as CMU-MOSI's. */
    static List<Metric<ScoreSums>> of(Task.Scores scores) {
        List<Metric<ScoreSums>> metrics = new ArrayList<>(List.of(
            Metric.of(Convention.ACC2_NONNEGATIVE, sums -> sums.nonnegative().accuracy()),
            Metric.of(Convention.F1_NONNEGATIVE, sums -> sums.nonnegative().weightedF1()),
            Metric.of(Convention.ACC2_NONZERO, sums -> sums.nonzero().accuracy()),
            Metric.of(Convention.F1_NONZERO, sums -> sums.nonzero().weightedF1())));
        if (scores.equals(new Task.Scores(-3, 3))) {
            metrics.add(Metric.of(Convention.ACC5, ScoreSums::acc5));
            metrics.add(Metric.of(Convention.ACC7, ScoreSums::acc7));
        }
        metrics.add(Metric.of(Convention.MAE, ScoreSums::meanAbsoluteError));
        metrics.add(Metric.of(Convention.CORRELATION, ScoreSums::correlation));
        return metrics;
    }
}
