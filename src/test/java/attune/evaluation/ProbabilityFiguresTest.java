package attune.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Predictions;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calibration error and average precision with their intervals, against what is known of them. */
class ProbabilityFiguresTest {

    /** Answers whose probability is p, and which are right with the chance {@code p − over}. */
    private static Predictions run(int n, double over, long seed) {
        Random random = new Random(seed);
        int[] truth = new int[n];
        float[][] p = new float[3][n];
        int[] answer = new int[n];
        for (int i = 0; i < n; i++) {
            answer[i] = random.nextInt(3);
            double sure = 0.4 + 0.6 * random.nextDouble();
            boolean right = random.nextDouble() < sure - over;
            truth[i] = right ? answer[i] : (answer[i] + 1 + random.nextInt(2)) % 3;
            for (int c = 0; c < 3; c++) {
                p[c][i] = (float) (c == answer[i] ? sure : (1 - sure) / 2);
            }
        }
        Predictions bare = MadeRuns.of(3, truth, answer);
        return new Predictions(bare.task(), bare.ids(), bare.truth(), bare.predicted(), p, bare.groups());
    }

    @Test
    void figuresAreExactAndTheirIntervalsHoldThem() {
        for (int n : List.of(300, 2_000, 6_000)) {
            Predictions run = run(n, 0.1, n);
            List<Figure> figures = ProbabilityFigures.of(List.of(run));
            assertEquals(4, figures.size());
            assertEquals(Calibration.of(run).error(), figures.getFirst().value(), 1e-12);
            assertEquals(PrecisionRecall.of(run.trueClasses(), run.probabilities()[1], 1).average(),
                figures.get(2).value(), 1e-12);
            for (Figure figure : figures) {
                assertTrue(figure.interval().contains(figure.value()), figure.id() + " of " + n);
                double half = (figure.interval().high() - figure.interval().low()) / 2;
                assertTrue(half > 0.3 / Math.sqrt(n) && half < 3 / Math.sqrt(n), figure.id() + " ± " + half + " of " + n);
            }
        }
    }

    /** What rounding leaves of an interval: the same spread as without. */
    @Test
    void roundingManySamplesKeepsTheSpread() {
        double[] widths = IntStream.of(2_048, 2_049).mapToDouble(n -> {
            Interval interval = ProbabilityFigures.of(List.of(run(n, 0.15, 5))).get(1).interval();
            return interval.high() - interval.low();
        }).toArray();
        assertEquals(1, widths[1] / widths[0], 0.15);
    }

    /** Over many runs of a known error, 95 of 100 intervals hold it, or nearly so. */
    @Test
    void theIntervalCoversTheTrueError() {
        int held = 0;
        int runs = 40;
        for (int i = 0; i < runs; i++) {
            held += ProbabilityFigures.of(List.of(run(500, 0.15, 100 + i))).getFirst().interval().contains(0.15) ? 1 : 0;
        }
        assertTrue(held >= 0.85 * runs, held + " of " + runs);
    }

    @Test
    void differencesArePaired() {
        Predictions a = run(1_000, 0.2, 1);
        Predictions b = new Predictions(a.task(), a.ids(), a.truth(), a.predicted(), flattened(a), a.groups());
        Difference error = ProbabilityFigures.differences(List.of(a), List.of(b), true).getFirst();
        assertTrue(error.value() < 0 && error.interval().high() < 0 && error.p() < 0.01, "less sure is nearer the truth");
        Difference same = ProbabilityFigures.differences(List.of(a), List.of(a), true).getFirst();
        assertEquals(0, same.interval().low(), 1e-12);
        assertEquals(1, same.p(), 1e-12);
    }

    private static float[][] flattened(Predictions run) {
        float[][] p = new float[3][run.size()];
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < run.size(); i++) {
                p[c][i] = run.probabilities()[c][i] * 0.85f + 0.05f;
            }
        }
        return p;
    }

    @Test
    void withoutProbabilitiesThereAreNone() {
        assertTrue(ProbabilityFigures.of(List.of(MadeRuns.of(3, new int[] {0, 1}, new int[] {0, 1}))).isEmpty());
    }
}
