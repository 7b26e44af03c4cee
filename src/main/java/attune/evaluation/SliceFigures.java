package attune.evaluation;

import attune.domain.Predictions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run is worth on one slice of its samples, and beside another run on the same.
 *
 * @param samples of the slice that all runs have
 * @param figure of A: accuracy, or Acc-2
 * @param second of A: the mean class F1, or the mean absolute error
 * @param difference B − A of the first figure; empty without B
 */
public record SliceFigures(String name, int samples, Figure figure, Figure second, Optional<Difference> difference) {

    /** What may be said of B beside A on this slice; empty without B. Under 100 samples nothing beats anything. */
    public Optional<Verdict> verdict() {
        return difference.map(each -> Verdict.of(each, samples));
    }

    /**
     * Measures every slice that has a sample.
     *
     * @param a runs on n samples in one order, those that {@code slices} parts
     * @param b likewise on the same; none without B
     */
    public static List<SliceFigures> of(Slices slices, SortedMap<Long, Predictions> a, SortedMap<Long, Predictions> b) {
        List<SliceFigures> all = new ArrayList<>();
        for (int slice = 0; slice < slices.size(); slice++) {
            int[] members = slices.members().get(slice);
            if (members.length > 0) {
                all.add(measured(slices.names().get(slice), part(a, members), part(b, members)));
            }
        }
        return all;
    }

    private static SortedMap<Long, Predictions> part(SortedMap<Long, Predictions> runs, int... members) {
        SortedMap<Long, Predictions> part = new TreeMap<>();
        runs.forEach((seed, run) -> part.put(seed, run.at(members)));
        return part;
    }

    private static SliceFigures measured(String name, SortedMap<Long, Predictions> a, SortedMap<Long, Predictions> b) {
        if (b.isEmpty()) {
            Measurement measured = Measurement.of(a);
            return new SliceFigures(name, measured.samples(), measured.figures().getFirst(), second(measured.figures()),
                Optional.empty());
        }
        Comparison comparison = Comparison.of(a, b);
        Difference first = comparison.differences().getFirst();
        return new SliceFigures(name, comparison.samples(), first.a(),
            second(comparison.differences().stream().map(Difference::a).toList()), Optional.of(first));
    }

    private static Figure second(List<Figure> figures) {
        return figures.stream().filter(figure -> figure.convention() == Convention.MEAN_CLASS_F1
            || figure.convention() == Convention.MAE).findFirst().orElse(figures.getFirst());
    }
}
