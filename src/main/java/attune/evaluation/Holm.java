package attune.evaluation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction for several tests of one family (Holm 1979): the i-th smallest of m p-values is multiplied
 * by m − i + 1, and none becomes smaller than the one before it.
 */
public final class Holm {

    private Holm() {
    }

    /** Corrected p-values, in the order given. */
    public static double[] adjust(double... p) {
        int[] order = IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble(i -> p[i]))
            .mapToInt(Integer::intValue).toArray();
        double[] adjusted = new double[p.length];
        double least = 0;
        for (int rank = 0; rank < order.length; rank++) {
            least = Math.max(least, Math.min(1, (order.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = least;
        }
        return adjusted;
    }
}
