package attune.workbench;

import attune.evaluation.Spearman;
import attune.workbench.MeasureFaithfulness.Average;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * |ρ| of rankings that have nothing to do with each other. Its mean is near √(2 / π / (n − 1)) for n positions: 0.28 of nine,
 * so that a mean |ρ| says nothing until it stands beside what rankings of the same lengths reach by chance.
 */
final class UnrelatedRankings {

    private static final int DRAWN = 4_000;
    private static final int REPLICATES = 9_999;
    private static final double EQUAL = 1e-12;

    private final SplittableRandom draw;
    private final Map<Integer, double[]> byLength = new HashMap<>();

    /**
     * A mean |ρ| over samples.
     *
     * @param value the mean
     * @param chance that of unrelated rankings as long
     * @param p (1 + number of means of unrelated rankings at least as large) / 10,000
     */
    record Mean(double value, double chance, double p) {
        Average corrected(double holm) {
            return new Average(value, chance, p, holm);
        }
    }

    UnrelatedRankings(long seed) {
        draw = new SplittableRandom(seed);
    }

    /** The mean of |ρ| of rankings of these lengths, beside chance. */
    Mean beside(double[] correlations, int[] lengths) {
        double own = IntStream.range(0, correlations.length).mapToDouble(i -> correlations[i]).average().orElseThrow();
        double sum = 0;
        int asLarge = 0;
        for (int r = 0; r < REPLICATES; r++) {
            double mean = 0;
            for (int length : lengths) {
                double[] drawn = byLength.computeIfAbsent(length, this::drawn);
                mean += drawn[draw.nextInt(DRAWN)] / lengths.length;
            }
            sum += mean;
            asLarge += mean >= own - EQUAL ? 1 : 0;
        }
        return new Mean(own, sum / REPLICATES, (1.0 + asLarge) / (REPLICATES + 1));
    }

    /** |ρ| between the order of n positions and random ones. */
    private double[] drawn(int n) {
        double[] order = IntStream.range(0, n).asDoubleStream().toArray();
        double[] shuffled = order.clone();
        double[] drawn = new double[DRAWN];
        for (int i = 0; i < DRAWN; i++) {
            for (int last = n - 1; last > 0; last--) {
                int other = draw.nextInt(last + 1);
                double kept = shuffled[last];
                shuffled[last] = shuffled[other];
                shuffled[other] = kept;
            }
            drawn[i] = Math.abs(Spearman.of(order, shuffled));
        }
        return drawn;
    }
}
