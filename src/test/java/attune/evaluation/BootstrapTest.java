package attune.evaluation;

import static attune.evaluation.MadeRuns.answers;
import static attune.evaluation.MadeRuns.group;
import static attune.evaluation.MadeRuns.of;
import static attune.evaluation.MadeRuns.truths;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Predictions;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals by resampling against what theory says of them. */
class BootstrapTest {

    @ParameterizedTest
    @CsvSource({"5, 0.3", "40, 0.1", "60, 0.5", "1000, 0.03", "1000, 0.7", "100000, 0.2"})
    void binomialsHaveTheirDistribution(int n, double p) {
        RandomGenerator random = new Random(7);
        int draws = 40_000;
        double[] drawn = IntStream.range(0, draws).mapToDouble(i -> Binomial.draw(n, p, random)).toArray();
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double variance = Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).sum() / (draws - 1);
        double expected = n * p * (1 - p);
        assertEquals(n * p, mean, 4 * Math.sqrt(expected / draws));
        assertEquals(1, variance / expected, 0.04);
        assertTrue(chiSquare(drawn, n, p) < 1.4, "the shape is the binomial's");
    }

    /** Over the values that are expected at least 50 times, divided by their number. */
    private static double chiSquare(double[] drawn, int n, double p) {
        double sum = 0;
        int cells = 0;
        double log = n * Math.log1p(-p);
        for (int k = 0; k <= n; k++) {
            double expected = drawn.length * Math.exp(log);
            log += Math.log((double) (n - k) / (k + 1)) + Math.log(p / (1 - p));
            if (expected >= 50) {
                int value = k;
                double seen = Arrays.stream(drawn).filter(x -> x == value).count();
                sum += (seen - expected) * (seen - expected) / expected;
                cells++;
            }
        }
        return sum / Math.max(10, cells);
    }

    @Test
    void theIntervalOfAnAccuracyIsTheNormalOne() {
        int n = 2_000;
        int[] truth = truths(n, 3, 1);
        Figure accuracy = Measurement.of(group(of(3, truth, answers(truth, 3, 0.55, 2)))).figure("accuracy");
        double half = 1.96 * Math.sqrt(accuracy.value() * (1 - accuracy.value()) / n);
        assertEquals(accuracy.value() - half, accuracy.interval().low(), 0.003);
        assertEquals(accuracy.value() + half, accuracy.interval().high(), 0.003);
    }

    @Test
    void countsAndSamplesGiveTheSameInterval() {
        int n = 3_000;
        int[] truth = truths(n, 7, 1);
        Predictions run = of(7, truth, answers(truth, 7, 0.6, 2));
        Interval fast = Measurement.of(group(run)).figure("mean-class-f1").interval();
        Random random = new Random(3);
        double[] slow = new double[1_000];
        for (int i = 0; i < slow.length; i++) {
            int[] drawn = random.ints(n, 0, n).toArray();
            slow[i] = Confusion.of(IntStream.of(drawn).map(j -> truth[j]).toArray(),
                IntStream.of(drawn).map(j -> (int) run.predicted()[j]).toArray(), 7).meanOfClassF1();
        }
        assertEquals(Interval.of(slow).low(), fast.low(), 0.003);
        assertEquals(Interval.of(slow).high(), fast.high(), 0.003);
    }

    @Test
    void wholeGroupsMakeTheIntervalWider() {
        int n = 2_000;
        int[] truth = truths(n, 2, 1);
        int[] inTens = IntStream.range(0, n).map(i -> i / 10).toArray();
        Random random = new Random(1);
        boolean[] easy = new boolean[n / 10];
        for (int g = 0; g < easy.length; g++) {
            easy[g] = random.nextBoolean();
        }
        int[] said = IntStream.range(0, n).map(i -> easy[inTens[i]] ? truth[i] : 1 - truth[i]).toArray();
        Interval alone = Measurement.of(group(of(2, truth, said))).figure("accuracy").interval();
        Interval grouped = Measurement.of(group(of(2, truth, said, inTens))).figure("accuracy").interval();
        double ratio = (grouped.high() - grouped.low()) / (alone.high() - alone.low());
        assertEquals(Math.sqrt(10), ratio, 0.3);
    }

    @Test
    void aDrawIsOfAsManyGroups() {
        int[] groups = {0, 0, 1, 2, 2, 2, 3};
        GroupTotals totals = GroupTotals.of(groups, 2, (sample, sink) -> {
            sink.add(0, 1);
            sink.add(1, groups[sample] == 3 ? 1 : 0);
        });
        assertArrayEquals(new double[] {7, 1}, totals.totals());
        double sum = 0;
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            sum += totals.resampled(random)[0];
        }
        assertEquals(7, sum / 20_000, 0.05);
    }

    @Test
    void pairsAreResampledTogether() {
        int n = 1_000;
        int[] truth = truths(n, 2, 1);
        int[] a = answers(truth, 2, 0.5, 2);
        int[] b = a.clone();
        for (int i = 0; i < 30; i++) {
            b[i] = truth[i];
        }
        Comparison compared = Comparison.of(group(of(2, truth, a)), group(of(2, truth, b)));
        Difference accuracy = compared.difference("accuracy");
        Flips flips = compared.pairs().getFirst().flips();
        assertEquals((double) flips.fixed() / n, accuracy.value(), 1e-12);
        double half = 1.96 * Math.sqrt(flips.fixed()) / n;
        assertEquals(accuracy.value() - half, accuracy.interval().low(), 0.0015);
        assertEquals(Verdict.BETTER, compared.verdict());
        assertTrue(accuracy.p() < 0.01 && compared.pairs().getFirst().p() < 0.01, accuracy::toString);
    }

    @Test
    void equalRunsDoNotDiffer() {
        int[] truth = truths(500, 3, 1);
        Predictions run = of(3, truth, answers(truth, 3, 0.5, 2));
        Comparison compared = Comparison.of(group(run), group(run));
        compared.differences().forEach(difference -> {
            assertEquals(0, difference.value());
            assertEquals(new Interval(0, 0), difference.interval());
            assertEquals(1, difference.p());
        });
        assertEquals(Verdict.NO_DIFFERENCE_SHOWN, compared.verdict());
    }

    @Test
    void equalSeedsAreDrawnTogether() {
        int[] truth = truths(500, 2, 1);
        Predictions good = of(2, truth, answers(truth, 2, 0.9, 2));
        Predictions bad = of(2, truth, answers(truth, 2, 0.1, 3));
        Comparison compared = Comparison.of(group(good, bad), group(good, bad));
        assertEquals(new Interval(0, 0), compared.difference("accuracy").interval());
    }

    @Test
    void seedsAreCrossedAndMeant() {
        int n = 600;
        int[] truth = truths(n, 2, 1);
        Predictions good = of(2, truth, answers(truth, 2, 0.9, 2));
        Predictions bad = of(2, truth, answers(truth, 2, 0.1, 3));
        Figure accuracy = Measurement.of(group(good, bad)).figure("accuracy");
        assertEquals((accuracy.seeds()[0] + accuracy.seeds()[1]) / 2, accuracy.value(), 1e-12);
        assertEquals(Math.abs(accuracy.seeds()[0] - accuracy.seeds()[1]) / Math.sqrt(2), accuracy.deviation(), 1e-12);
        assertTrue(accuracy.interval().low() < accuracy.seeds()[1] + 0.03, accuracy::toString);
        assertTrue(accuracy.interval().high() > accuracy.seeds()[0] - 0.03, accuracy::toString);
    }

    @Test
    void underAHundredNothingBeatsAnything() {
        int[] truth = truths(99, 2, 1);
        int[] wrong = IntStream.of(truth).map(c -> 1 - c).toArray();
        assertEquals(Verdict.TOO_FEW, Comparison.of(group(of(2, truth, wrong)), group(of(2, truth, truth))).verdict());
    }
}
