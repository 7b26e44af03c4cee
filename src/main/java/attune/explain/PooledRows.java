package attune.explain;

import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Relevance;
import attune.domain.RelevanceMap;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * From maps to positions: a position counts for what the pooled rows of every reader give it. A reader's rows are averaged, as
 * equation 4 pools them, and readers weigh as their gates do (equation 5).
 */
final class PooledRows {

    private PooledRows() {
    }

    /** Each column's mean over the rows that are there. */
    static double[] mean(RelevanceMap map, BitSet rows) {
        double[] mean = new double[map.columns().size()];
        rows.stream().forEach(row -> {
            for (int column = 0; column < mean.length; column++) {
                mean[column] += map.value(row, column) / rows.cardinality();
            }
        });
        return mean;
    }

    /** One number for every position of each modality that was read. */
    static Map<Modality, Relevance> relevance(List<RelevanceMap> maps, Observed observed) {
        Map<Modality, Relevance> relevance = new EnumMap<>(Modality.class);
        for (Map.Entry<Modality, List<Position>> read : observed.positions().entrySet()) {
            float[] values = new float[read.getValue().size()];
            for (RelevanceMap map : maps) {
                if (map.direction().read() == read.getKey()) {
                    double[] mean = mean(map, observed.there(map.direction().reader()));
                    for (int column = 0; column < mean.length; column++) {
                        values[column] += (float) (observed.weight(map.direction().reader()) * mean[column]);
                    }
                }
            }
            relevance.put(read.getKey(), Relevance.ofPositions(read.getValue(), values));
        }
        return relevance;
    }
}
