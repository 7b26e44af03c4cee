package attune.evaluation;

import java.util.Arrays;

/**
 * Precision against recall of one class as its probability has to reach a lower and lower threshold; a point each
 * probability that occurs, the highest first.
 *
 * @param recall growing, to 1
 * @param precision as many
 */
public record PrecisionRecall(double[] recall, double[] precision) {

    /**
     * Of n samples.
     *
     * @param truth index of the true class
     * @param probability of {@code label}, 0 to 1
     */
    public static PrecisionRecall of(int[] truth, float[] probability, int label) {
        long[] order = new long[truth.length];
        int positives = 0;
        for (int i = 0; i < order.length; i++) {
            boolean positive = truth[i] == label;
            positives += positive ? 1 : 0;
            order[i] = (long) Float.floatToIntBits(probability[i]) << 1 | (positive ? 1 : 0);
        }
        Arrays.sort(order);
        int distinct = 0;
        for (int i = 0; i < order.length; i++) {
            distinct += i == 0 || order[i] >> 1 != order[i - 1] >> 1 ? 1 : 0;
        }
        double[] recall = new double[distinct];
        double[] precision = new double[distinct];
        int points = 0;
        int found = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            found += (int) (order[i] & 1);
            if (i == 0 || order[i] >> 1 != order[i - 1] >> 1) {
                recall[points] = positives == 0 ? 0 : (double) found / positives;
                precision[points] = (double) found / (order.length - i);
                points++;
            }
        }
        return new PrecisionRecall(recall, precision);
    }

    /** About as many points as {@code most}, evenly over the recall, and the last: what a picture shows of it. */
    public PrecisionRecall thinned(int most) {
        int[] kept = new int[recall.length];
        int points = 0;
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < recall.length; i++) {
            if (i == recall.length - 1 || recall[i] - last >= 1.0 / most) {
                last = recall[i];
                kept[points++] = i;
            }
        }
        int[] places = Arrays.copyOf(kept, points);
        return new PrecisionRecall(Arrays.stream(places).mapToDouble(i -> recall[i]).toArray(),
            Arrays.stream(places).mapToDouble(i -> precision[i]).toArray());
    }

    /** The area under it, as steps: Σ (R_i − R_{i−1}) P_i, which scikit-learn calls average precision. */
    public double average() {
        double area = 0;
        for (int i = 0; i < recall.length; i++) {
            area += (recall[i] - (i == 0 ? 0 : recall[i - 1])) * precision[i];
        }
        return area;
    }
}
