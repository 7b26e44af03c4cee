package attune.evaluation;

import attune.domain.Predictions;
import attune.domain.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * The figures that need probabilities, with their intervals: calibration error, and average precision of each class. They
 * are computed apart from the others, since each sample adds something of its own to them.
 *
 * <p>The calibration error of a resample is larger than that of the run by nature (what is drawn twice counts as more
 * certain than it is), and of many samples probabilities are rounded for the resamples. So an interval is that of the
 * resamples about their own mean, moved to the figure and kept within 0 and 1.
 */
public final class ProbabilityFigures {

    /** Up to so many samples nothing is rounded. */
    private static final int FEW = 2_048;
    private static final int LEVELS = 4;
    private static final int PLACES = 32;

    private ProbabilityFigures() {
    }

    /** Whether all these runs have probabilities. */
    public static boolean known(List<Predictions> runs) {
        return runs.stream().allMatch(run -> run.task() instanceof Task.Classes && run.probabilities().length > 0);
    }

    /** The figures of runs that differ only in their seed, on the same samples in the same order; none without probabilities. */
    static List<Figure> of(List<Predictions> seeds) {
        List<Figure> figures = new ArrayList<>();
        if (known(seeds)) {
            for (Kind<?> kind : kinds(seeds)) {
                figures.add(kind.figure(seeds));
            }
        }
        return figures;
    }

    /** The figures of a group by seed, on the samples that all its seeds have. */
    public static List<Figure> of(SortedMap<Long, Predictions> group) {
        return of(Population.of(List.copyOf(group.values())).runs());
    }

    /** The figures of two groups by seed and their differences, on the samples that all of them have. */
    public static List<Difference> differences(SortedMap<Long, Predictions> a, SortedMap<Long, Predictions> b) {
        List<Predictions> all = new ArrayList<>(a.values());
        all.addAll(b.values());
        List<Predictions> alike = Population.of(all).runs();
        return differences(alike.subList(0, a.size()), alike.subList(a.size(), alike.size()),
            List.copyOf(a.keySet()).equals(List.copyOf(b.keySet())));
    }

    /** The figures of A's and of B's seeds and their differences; none where some have no probabilities. */
    static List<Difference> differences(List<Predictions> a, List<Predictions> b, boolean pairedSeeds) {
        List<Predictions> all = new ArrayList<>(a);
        all.addAll(b);
        List<Difference> differences = new ArrayList<>();
        if (known(all)) {
            for (Kind<?> kind : kinds(all)) {
                differences.add(kind.difference(a, b, pairedSeeds));
            }
        }
        return differences;
    }

    /**
     * A figure: what it is exactly, and what it is resampled from.
     *
     * @param width totals of a run
     * @param addends of a run, from a total on
     */
    private record Kind<T>(Metric<T> metric, ToDoubleFunction<Predictions> exact, int width, Adding addends,
        IntFunction<Bootstrap.Reader<T>> reader) {

        Figure figure(List<Predictions> seeds) {
            Bootstrap.Resampled drawn = Bootstrap.resampled(totals(seeds), seeds.size(), 0, false, metric, reader.apply(width));
            return figure(seeds, drawn.a());
        }

        Difference difference(List<Predictions> a, List<Predictions> b, boolean pairedSeeds) {
            List<Predictions> all = new ArrayList<>(a);
            all.addAll(b);
            Bootstrap.Resampled drawn =
                Bootstrap.resampled(totals(all), a.size(), b.size(), pairedSeeds, metric, reader.apply(width));
            Figure ofA = figure(a, drawn.a());
            Figure ofB = figure(b, drawn.b());
            double[] changes = new double[drawn.a().length];
            Arrays.setAll(changes, i -> drawn.b()[i] - drawn.a()[i]);
            double[] moved = about(ofB.value() - ofA.value(), changes);
            return new Difference(ofA, ofB, Interval.of(moved), Bootstrap.p(moved));
        }

        private Figure figure(List<Predictions> seeds, double... drawn) {
            double[] values = seeds.stream().mapToDouble(exact).toArray();
            Interval moved = Interval.of(about(Arrays.stream(values).average().orElse(Double.NaN), drawn));
            return new Figure(metric.convention(), metric.label(), values,
                new Interval(Math.max(0, moved.low()), Math.min(1, moved.high())));
        }

        private GroupTotals totals(List<Predictions> runs) {
            List<GroupTotals.Addends> each = new ArrayList<>();
            for (Predictions run : runs) {
                each.add(addends.of(run, each.size() * width));
            }
            return GroupTotals.of(runs.getFirst().groups(), width * runs.size(),
                (sample, sink) -> each.forEach(run -> run.of(sample, sink)));
        }
    }

    /** Makes what a run adds. */
    @FunctionalInterface
    private interface Adding {

        GroupTotals.Addends of(Predictions run, int from);
    }

    private static List<Kind<?>> kinds(List<Predictions> runs) {
        Predictions first = runs.getFirst();
        int levels = first.size() <= FEW ? 0 : LEVELS;
        int places = Math.max(1, Math.min(first.size(), first.size() <= FEW ? FEW : PLACES));
        List<Kind<?>> kinds = new ArrayList<>();
        kinds.add(new Kind<>(Metric.of(Convention.CALIBRATION_ERROR, CalibrationSums::error),
            run -> Calibration.of(run).error(), CalibrationSums.WIDTH,
            (run, from) -> CalibrationSums.addends(run, from, levels),
            width -> (totals, run) -> new CalibrationSums(totals, run * width)));
        List<String> labels = first.task() instanceof Task.Classes classes ? classes.labels() : List.of();
        for (int c = 0; c < labels.size(); c++) {
            int label = c;
            kinds.add(new Kind<>(new Metric<>(Convention.AVERAGE_PRECISION, labels.get(c), RankedCounts::average),
                run -> PrecisionRecall.of(run.trueClasses(), run.probabilities()[label], label).average(),
                RankedCounts.width(places), (run, from) -> RankedCounts.addends(run, label, from, places),
                width -> (totals, run) -> new RankedCounts(totals, run * width, places)));
        }
        return kinds;
    }

    /** The same spread about another middle. */
    private static double[] about(double middle, double... drawn) {
        double mean = Arrays.stream(drawn).average().orElse(Double.NaN);
        return Arrays.stream(drawn).map(value -> value - mean + middle).toArray();
    }
}
