package attune.workbench;

import attune.domain.Modality;
import attune.domain.Predictions;
import attune.domain.Side;
import attune.domain.Task;
import attune.evaluation.Comparison;
import attune.evaluation.Confusion;
import attune.evaluation.Measurement;
import attune.evaluation.Robustness;
import attune.evaluation.SeedPair;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What a report says of a pair, computed whole before a line of it is written.
 *
 * @param comparison empty without B
 * @param confusions summed over the seeds, by side; none for scores
 * @param gates by side: those that have some
 */
record ReportContent(PairOfRuns pair, Optional<Comparison> comparison, Map<Side, Confusion> confusions, ProbabilityCurves curves,
    RobustnessCurves robustness, List<Side> gates) {

    static ReportContent of(PairOfRuns pair, StudyRuns study, Progress progress, Cancellation cancellation) {
        progress.at(0.1, "");
        Optional<Comparison> comparison = pair.b().map(runs ->
            Comparison.of(pair.predictions(Side.A), pair.predictions(Side.B)));
        Map<Side, Confusion> confusions = new EnumMap<>(Side.class);
        Map<Side, SortedMap<Long, Predictions>> looked = new EnumMap<>(Side.class);
        Map<Side, Robustness> robustness = new EnumMap<>(Side.class);
        List<Side> gates = new ArrayList<>();
        for (Side side : pair.sides()) {
            cancellation.check();
            looked.put(side, pair.predictions(side));
            if (pair.task() instanceof Task.Classes) {
                confusions.put(side, sum(Measurement.of(pair.predictions(side)).confusions()));
            }
            robustness.put(side, study.robustness(pair.runs(side).listing(), progress, cancellation));
            List<Modality> streams = pair.gates(side);
            if (streams.size() > 1) {
                gates.add(side);
            }
        }
        progress.at(0.6, "");
        ProbabilityCurves curves = ProbabilityCurves.of(pair.labels(), looked);
        return new ReportContent(pair, comparison, confusions, curves, RobustnessCurves.of(robustness), gates);
    }

    private static Confusion sum(List<Confusion> seeds) {
        int classes = seeds.getFirst().classes();
        int[][] counts = new int[classes][classes];
        seeds.forEach(seed -> {
            for (int truth = 0; truth < classes; truth++) {
                for (int answer = 0; answer < classes; answer++) {
                    counts[truth][answer] += seed.counts()[truth][answer];
                }
            }
        });
        return new Confusion(counts);
    }

    List<SeedPair> pairs() {
        return comparison.map(Comparison::pairs).orElse(List.of());
    }
}
