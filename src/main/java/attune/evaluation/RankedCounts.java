package attune.evaluation;

import attune.domain.Predictions;
import java.util.Arrays;

/**
 * What the average precision of a class is computed from: by place in the order of its probabilities, the highest first,
 * how many samples stand there and how many of them are of the class. Equal probabilities share a place.
 *
 * @param totals as written by {@link #addends}
 * @param from index of the first
 */
record RankedCounts(double[] totals, int from, int places) {

    /** Two totals a place. */
    static int width(int places) {
        return 2 * places;
    }

    /** What a sample of the run adds to totals whose first is {@code from}, with at most so many places. */
    static GroupTotals.Addends addends(Predictions run, int label, int from, int places) {
        int[] place = places(run.probabilities()[label], places);
        return (i, totals) -> {
            totals.add(from + 2 * place[i], 1);
            if (run.truth()[i] == label) {
                totals.add(from + 2 * place[i] + 1, 1);
            }
        };
    }

    /** The place of each sample: as many as there are different probabilities, or {@code most} of about equal number. */
    private static int[] places(float[] probability, int most) {
        long[] order = new long[probability.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(probability[i])) << 32 | i;
        }
        Arrays.sort(order);
        int[] place = new int[order.length];
        int now = -1;
        long last = -1;
        int started = 0;
        int least = order.length <= most ? 1 : (int) Math.ceil((double) order.length / most);
        for (int i = 0; i < order.length; i++) {
            if (now < 0 || order[i] >> 32 != last && i - started >= least) {
                now++;
                started = i;
            }
            last = order[i] >> 32;
            place[(int) order[i]] = now;
        }
        return place;
    }

    /** Σ (R_i − R_{i−1}) P_i over the places. */
    double average() {
        double of = 0;
        for (int i = 0; i < places; i++) {
            of += totals[from + 2 * i + 1];
        }
        double seen = 0;
        double found = 0;
        double area = 0;
        for (int i = 0; i < places && of > 0; i++) {
            seen += totals[from + 2 * i];
            double here = totals[from + 2 * i + 1];
            found += here;
            area += here == 0 ? 0 : here / of * (found / seen);
        }
        return area;
    }
}
