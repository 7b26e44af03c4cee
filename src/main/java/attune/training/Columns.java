package attune.training;

import attune.domain.Stream;
import attune.domain.StreamSpec;
import java.util.ArrayList;
import java.util.List;

/** Mean and deviation of each column of the vectors of a train list. */
final class Columns {

    /** A column that hardly varies is not blown up. */
    private static final double LEAST = 1e-6;

    private Columns() {
    }

    /** Rows standardised by these vectors: n × d each, d the same for all. */
    static StreamSpec.Rows spec(List<Stream.Vectors> vectors, int longest) {
        int width = vectors.getFirst().width();
        double[] sums = new double[width];
        double[] squares = new double[width];
        long rows = 0;
        for (Stream.Vectors each : vectors) {
            for (int i = 0; i < each.values().length; i++) {
                sums[i % width] += each.values()[i];
                squares[i % width] += (double) each.values()[i] * each.values()[i];
            }
            rows += each.length();
        }
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            double mean = sums[j] / rows;
            double variance = Math.max(0, squares[j] / rows - mean * mean);
            means.add(mean);
            deviations.add(variance < LEAST * LEAST ? 1 : Math.sqrt(variance));
        }
        int most = vectors.stream().mapToInt(Stream.Vectors::length).max().orElse(1);
        return new StreamSpec.Rows(width, Math.min(longest, most), means, deviations);
    }
}
