package attune.explain;

import attune.domain.AttentionMap;
import attune.domain.AttentionMap.Stage;
import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Modality;
import attune.domain.RelevanceMap;
import attune.domain.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Attention rollout (Abnar and Zuidema 2020) on the joined positions of all streams, the first layer on the right. A layer
 * within a modality, of a text encoder that is read through, or over the joined sequence, is 0.5 I + 0.5 A of the mean over
 * heads; a cross-modal round has I on the diagonal and A_{m→k} / (number of present k ≠ m) off it; rows are made to sum to 1.
 * A masked position keeps to itself.
 */
public final class Rollout {

    private final Observed observed;
    private final Map<Modality, Integer> offsets = new EnumMap<>(Modality.class);
    private final int n;

    private Rollout(Observed observed) {
        this.observed = observed;
        int next = 0;
        for (var stream : observed.positions().entrySet()) {
            offsets.put(stream.getKey(), next);
            next += stream.getValue().size();
        }
        n = next;
    }

    /** The target is named and changes nothing. */
    public static Explanation of(Observed observed, Target target) {
        Rollout rollout = new Rollout(observed);
        double[] joined = rollout.joined();
        List<RelevanceMap> maps = new ArrayList<>();
        for (Modality reader : observed.positions().keySet()) {
            for (Modality read : observed.positions().keySet()) {
                maps.add(rollout.block(new Direction(reader, read), joined));
            }
        }
        return new Explanation(
            ExplanationMethod.ROLLOUT, target, PooledRows.relevance(maps, observed), maps, Optional.empty());
    }

    /** N × N over the positions of all streams, in the order of the modalities. */
    double[] joined() {
        double[] product = identity(n);
        for (Observed.Place place : observed.places()) {
            product = times(layer(place), product, n);
        }
        return product;
    }

    private double[] layer(Observed.Place place) {
        double[] layer = identity(n);
        double own = place.stage() == Stage.CROSS ? 1 : 0.5;
        for (int i = 0; i < n; i++) {
            layer[i * n + i] = own;
        }
        List<AttentionMap> maps = observed.attention().stream()
            .filter(map -> map.stage() == place.stage() && map.layer() == place.layer()).toList();
        for (AttentionMap map : maps) {
            long heads = maps.stream().filter(each -> each.direction().equals(map.direction())).count();
            long read = place.stage() != Stage.CROSS ? 2
                : maps.stream().filter(each -> each.direction().reader() == map.direction().reader())
                    .map(AttentionMap::direction).distinct().count();
            add(layer, map, 1.0 / (heads * read));
        }
        normalise(layer);
        return layer;
    }

    private void add(double[] layer, AttentionMap map, double share) {
        int top = offsets.get(map.direction().reader());
        int left = offsets.get(map.direction().read());
        for (int row = 0; row < map.rows().size(); row++) {
            for (int column = 0; column < map.columns().size(); column++) {
                layer[(top + row) * n + left + column] += share * map.weight(row, column);
            }
        }
    }

    private void normalise(double[] layer) {
        for (int row = 0; row < n; row++) {
            double sum = 0;
            for (int column = 0; column < n; column++) {
                sum += layer[row * n + column];
            }
            for (int column = 0; column < n; column++) {
                layer[row * n + column] /= sum;
            }
        }
    }

    private RelevanceMap block(Direction direction, double[] joined) {
        int top = offsets.get(direction.reader());
        int left = offsets.get(direction.read());
        int rows = observed.positions().get(direction.reader()).size();
        int columns = observed.positions().get(direction.read()).size();
        float[] values = new float[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = (float) joined[(top + row) * n + left + column];
            }
        }
        return new RelevanceMap(direction, observed.positions().get(direction.reader()),
            observed.positions().get(direction.read()), values);
    }

    private static double[] identity(int n) {
        double[] identity = new double[n * n];
        for (int i = 0; i < n; i++) {
            identity[i * n + i] = 1;
        }
        return identity;
    }

    private static double[] times(double[] left, double[] right, int n) {
        double[] product = new double[n * n];
        for (int row = 0; row < n; row++) {
            for (int inner = 0; inner < n; inner++) {
                double factor = left[row * n + inner];
                for (int column = 0; factor != 0 && column < n; column++) {
                    product[row * n + column] += factor * right[inner * n + column];
                }
            }
        }
        return product;
    }
}
