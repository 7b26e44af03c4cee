package attune.evaluation;

import attune.domain.Predictions;
import attune.domain.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The paired bootstrap over whole groups, crossed with seeds (Efron and Tibshirani 1993, chapter 8): a resample draws as
 * many groups (videos, speakers; samples where there are none) and as many seeds as there are, with replacement. All runs
 * take the same groups; A and B take the same seeds where they have the same. A figure is its mean over the seeds.
 */
final class Bootstrap {

    private static final int RESAMPLES = 2_000;
    private static final int FEWEST = 200;
    private static final long WORK = 400_000_000;
    private static final long SEED = 20_260_101;

    private final GroupTotals totals;
    private final int resamples;

    private Bootstrap(GroupTotals totals) {
        this.totals = totals;
        this.resamples = Math.clamp(WORK / Math.max(1, totals.work()), FEWEST, RESAMPLES);
    }

    /** The figures of runs that differ only in their seed, on the same samples in the same order. */
    static List<Figure> figures(List<Predictions> seeds) {
        return switch (seeds.getFirst().task()) {
            case Task.Classes classes -> of(seeds).figures(seeds.size(), ClassMetrics.of(classes.labels(), signs(seeds)),
                classReader(classes));
            case Task.Scores scores -> of(seeds).figures(seeds.size(), ScoreMetrics.of(scores), scoreReader());
        };
    }

    /** The figures of A's and of B's seeds and their differences. */
    static List<Difference> differences(List<Predictions> a, List<Predictions> b, boolean pairedSeeds) {
        List<Predictions> all = new ArrayList<>(a);
        all.addAll(b);
        return switch (a.getFirst().task()) {
            case Task.Classes classes -> of(all).differences(a.size(), b.size(), pairedSeeds,
                ClassMetrics.of(classes.labels(), signs(all)), classReader(classes));
            case Task.Scores scores -> of(all).differences(a.size(), b.size(), pairedSeeds, ScoreMetrics.of(scores),
                scoreReader());
        };
    }

    private static Bootstrap of(List<Predictions> runs) {
        int width = width(runs.getFirst().task());
        List<GroupTotals.Addends> addends = new ArrayList<>();
        for (Predictions run : runs) {
            int from = addends.size() * width;
            addends.add(run.task() instanceof Task.Classes ? ClassCounts.addends(run, from) : ScoreSums.addends(run, from));
        }
        return new Bootstrap(GroupTotals.of(runs.getFirst().groups(), width * runs.size(),
            (sample, sink) -> addends.forEach(run -> run.of(sample, sink))));
    }

    private static int width(Task task) {
        return task instanceof Task.Classes classes ? ClassCounts.width(classes.labels().size()) : ScoreSums.WIDTH;
    }

    private static boolean signs(List<Predictions> runs) {
        return runs.stream().allMatch(ClassCounts::toldSigns);
    }

    /**
     * A figure as resamples give it, of A's seeds and of B's; B may have none.
     *
     * @param a a value a resample: the mean over the seeds drawn
     * @param b likewise
     */
    record Resampled(double[] a, double[] b) {
    }

    /** Resamples the totals of A's seeds, then B's, for one figure. */
    static <T> Resampled resampled(
        GroupTotals totals, int seedsOfA, int seedsOfB, boolean pairedSeeds, Metric<T> metric, Reader<T> reader) {
        Bootstrap bootstrap = new Bootstrap(totals);
        double[][] a = new double[1][bootstrap.resamples];
        double[][] b = new double[1][seedsOfB == 0 ? 0 : bootstrap.resamples];
        RandomGenerator random = random();
        for (int i = 0; i < bootstrap.resamples; i++) {
            double[] sums = totals.resampled(random);
            int[] drawn = drawn(seedsOfA, random);
            put(means(sums, 0, drawn, List.of(metric), reader), a, i);
            if (seedsOfB > 0) {
                put(means(sums, seedsOfA, pairedSeeds ? drawn : drawn(seedsOfB, random), List.of(metric), reader), b, i);
            }
        }
        return new Resampled(a[0], b[0]);
    }

    /** Reads the counts of run r out of the totals of all. */
    @FunctionalInterface
    interface Reader<T> {

        T read(double[] totals, int run);
    }

    private static Reader<ClassCounts> classReader(Task.Classes task) {
        int classes = task.labels().size();
        return (totals, run) -> ClassCounts.read(totals, run * ClassCounts.width(classes), classes);
    }

    private static Reader<ScoreSums> scoreReader() {
        return (totals, run) -> new ScoreSums(totals, run * ScoreSums.WIDTH);
    }

    private <T> List<Figure> figures(int seeds, List<Metric<T>> metrics, Reader<T> reader) {
        double[][] values = bySeed(totals.totals(), 0, seeds, metrics, reader);
        double[][] resampled = new double[metrics.size()][resamples];
        RandomGenerator random = random();
        for (int i = 0; i < resamples; i++) {
            double[] means = means(totals.resampled(random), 0, drawn(seeds, random), metrics, reader);
            put(means, resampled, i);
        }
        return list(metrics, m -> figure(metrics.get(m), values[m], resampled[m]));
    }

    private <T> List<Difference> differences(
        int seedsOfA, int seedsOfB, boolean pairedSeeds, List<Metric<T>> metrics, Reader<T> reader) {
        double[] whole = totals.totals();
        double[][] ofA = bySeed(whole, 0, seedsOfA, metrics, reader);
        double[][] ofB = bySeed(whole, seedsOfA, seedsOfB, metrics, reader);
        double[][] a = new double[metrics.size()][resamples];
        double[][] b = new double[metrics.size()][resamples];
        double[][] change = new double[metrics.size()][resamples];
        RandomGenerator random = random();
        for (int i = 0; i < resamples; i++) {
            double[] sums = totals.resampled(random);
            int[] drawnOfA = drawn(seedsOfA, random);
            int[] drawnOfB = pairedSeeds ? drawnOfA : drawn(seedsOfB, random);
            double[] meansOfA = means(sums, 0, drawnOfA, metrics, reader);
            double[] meansOfB = means(sums, seedsOfA, drawnOfB, metrics, reader);
            put(meansOfA, a, i);
            put(meansOfB, b, i);
            for (int m = 0; m < change.length; m++) {
                change[m][i] = meansOfB[m] - meansOfA[m];
            }
        }
        return list(metrics, m -> new Difference(figure(metrics.get(m), ofA[m], a[m]), figure(metrics.get(m), ofB[m], b[m]),
            Interval.of(change[m]), p(change[m])));
    }

    private static <T> Figure figure(Metric<T> metric, double[] seeds, double... resampled) {
        return new Figure(metric.convention(), metric.label(), seeds, Interval.of(resampled));
    }

    /** Twice the share of resamples on the rarer side of 0, a resample at 0 on both. */
    static double p(double... changes) {
        long below = Arrays.stream(changes).filter(change -> change <= 0).count();
        long above = Arrays.stream(changes).filter(change -> change >= 0).count();
        return Math.min(1, 2.0 * (1 + Math.min(below, above)) / (changes.length + 1));
    }

    private static <T> double[] means(double[] totals, int first, int[] seeds, List<Metric<T>> metrics, Reader<T> reader) {
        double[] means = new double[metrics.size()];
        for (int seed : seeds) {
            T counts = reader.read(totals, first + seed);
            for (int m = 0; m < means.length; m++) {
                means[m] += metrics.get(m).value().applyAsDouble(counts) / seeds.length;
            }
        }
        return means;
    }

    private static void put(double[] means, double[][] to, int resample) {
        for (int m = 0; m < means.length; m++) {
            to[m][resample] = means[m];
        }
    }

    private static <E> List<E> list(List<?> metrics, IntFunction<E> element) {
        List<E> list = new ArrayList<>();
        for (int m = 0; m < metrics.size(); m++) {
            list.add(element.apply(m));
        }
        return list;
    }

    /** A row a metric: its value for each seed. */
    private static <T> double[][] bySeed(double[] totals, int first, int seeds, List<Metric<T>> metrics, Reader<T> reader) {
        double[][] values = new double[metrics.size()][seeds];
        for (int seed = 0; seed < seeds; seed++) {
            T counts = reader.read(totals, first + seed);
            for (int m = 0; m < values.length; m++) {
                values[m][seed] = metrics.get(m).value().applyAsDouble(counts);
            }
        }
        return values;
    }

    private static int[] drawn(int count, RandomGenerator random) {
        int[] drawn = new int[count];
        Arrays.setAll(drawn, i -> count == 1 ? 0 : random.nextInt(count));
        return drawn;
    }

    /** The same draws every time, so that a figure has one interval. */
    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    }
}
