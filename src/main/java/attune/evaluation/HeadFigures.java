package attune.evaluation;

import attune.domain.HeadReadings;
import attune.domain.Predictions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a head did over a run, and whether that has to do with being right.
 *
 * @param samples in which it read anything
 * @param mass mean over these
 * @param entropy mean over those with a choice; NaN where there is none
 * @param correlation of the entropy with being right (Pearson; point-biserial): above 0, samples read more evenly were
 *     answered right more often; NaN where one of the two never changes
 * @param interval 95 % of it, by resampling whole groups
 * @param p two-sided, by the same, corrected by Holm over all heads of the run
 * @param values entropy of each sample of the run, in the order of its answers; NaN where there is none
 */
public record HeadFigures(
    HeadReadings.Head head, int samples, double mass, double entropy, double correlation, Interval interval, double p,
    float[] values) {

    private static final int SUMS = 5;

    /** Of every head of a run whose answers are these. */
    public static List<HeadFigures> of(HeadReadings readings, Predictions run) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < readings.ids().length; i++) {
            places.put(readings.ids()[i], i);
        }
        int[] rows = run.ids().stream().mapToInt(id -> places.getOrDefault(id, -1)).toArray();
        List<HeadFigures> figures = new ArrayList<>();
        for (int h = 0; h < readings.heads().size(); h++) {
            figures.add(of(readings.heads().get(h), at(readings.mass()[h], rows), at(readings.entropy()[h], rows), run));
        }
        double[] corrected = Holm.adjust(figures.stream().mapToDouble(each -> Double.isNaN(each.p()) ? 1 : each.p()).toArray());
        return IntStream.range(0, corrected.length).mapToObj(h -> figures.get(h).with(corrected[h])).toList();
    }

    private HeadFigures with(double corrected) {
        return new HeadFigures(head, samples, mass, entropy, correlation, interval, Double.isNaN(p) ? p : corrected, values);
    }

    private static float[] at(float[] column, int... rows) {
        float[] at = new float[rows.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = rows[i] < 0 ? Float.NaN : column[rows[i]];
        }
        return at;
    }

    private static HeadFigures of(HeadReadings.Head head, float[] mass, float[] entropy, Predictions run) {
        double massSum = 0;
        int read = 0;
        for (float each : mass) {
            massSum += Float.isNaN(each) ? 0 : each;
            read += Float.isNaN(each) ? 0 : 1;
        }
        GroupTotals totals = GroupTotals.of(run.groups(), SUMS, (i, sums) -> {
            if (!Float.isNaN(entropy[i])) {
                double x = entropy[i];
                double right = run.truth()[i] == run.predicted()[i] ? 1 : 0;
                sums.add(0, 1);
                sums.add(1, x);
                sums.add(2, x * x);
                sums.add(3, right);
                sums.add(4, x * right);
            }
        });
        double[] whole = totals.totals();
        Metric<double[]> metric = Metric.of(Convention.CORRELATION, HeadFigures::correlation);
        double correlation = correlation(whole);
        double[] drawn = Double.isNaN(correlation) ? new double[] {Double.NaN}
            : Bootstrap.resampled(totals, 1, 0, false, metric, (sums, seed) -> sums).a();
        return new HeadFigures(head, read, read == 0 ? Double.NaN : massSum / read,
            whole[0] == 0 ? Double.NaN : whole[1] / whole[0],
            correlation, Interval.of(drawn), Double.isNaN(correlation) ? Double.NaN : Bootstrap.p(drawn), entropy);
    }

    private static double correlation(double... sums) {
        double n = sums[0];
        double covariance = sums[4] - sums[1] * sums[3] / n;
        double spreads = (sums[2] - sums[1] * sums[1] / n) * (sums[3] - sums[3] * sums[3] / n);
        return n < 2 || spreads <= 1e-12 ? Double.NaN : covariance / Math.sqrt(spreads);
    }
}
