package attune.evaluation;

import attune.domain.Predictions;
import attune.domain.Task;
import java.util.List;
import java.util.Locale;

/**
 * What the figures of a run on classes are computed from.
 *
 * @param confusion C × C
 * @param signs 2 × 2, negative then positive: the truths other than neutral, answered by the larger of p(negative) and
 *     p(positive); all 0 where the classes are not the three of sentiment or no probabilities are known
 */
public record ClassCounts(Confusion confusion, Confusion signs) {

    private static final int SIGNS = 2;

    /** How many totals hold the counts of a run. */
    static int width(int classes) {
        return classes * classes + SIGNS * SIGNS;
    }

    /** Reads the counts out of totals, from {@code from} on. */
    static ClassCounts read(double[] totals, int from, int classes) {
        return new ClassCounts(square(totals, from, classes), square(totals, from + classes * classes, SIGNS));
    }

    /** The counts of a run. */
    public static ClassCounts of(Predictions run) {
        double[] totals = new double[width(run.classes())];
        GroupTotals.Addends addends = addends(run, 0);
        for (int i = 0; i < run.size(); i++) {
            addends.of(i, (total, value) -> totals[total] += value);
        }
        return read(totals, 0, run.classes());
    }

    /** What a sample of the run adds to totals whose first is {@code from}. */
    static GroupTotals.Addends addends(Predictions run, int from) {
        int classes = run.classes();
        int[] truth = run.trueClasses();
        int[] predicted = run.predictedClasses();
        int[] polarity = polarity(run.task());
        if (!toldSigns(run)) {
            return (i, totals) -> totals.add(from + truth[i] * classes + predicted[i], 1);
        }
        float[] negative = run.probabilities()[polarity[0]];
        float[] positive = run.probabilities()[polarity[1]];
        int signs = from + classes * classes;
        return (i, totals) -> {
            totals.add(from + truth[i] * classes + predicted[i], 1);
            if (truth[i] == polarity[0] || truth[i] == polarity[1]) {
                totals.add(signs + (truth[i] == polarity[1] ? SIGNS : 0) + (positive[i] > negative[i] ? 1 : 0), 1);
            }
        };
    }

    /** Whether a run tells which of negative and positive is the more probable. */
    static boolean toldSigns(Predictions run) {
        return polarity(run.task()).length > 0 && run.probabilities().length > 0;
    }

    /** The indices of negative and positive where these and neutral are the classes; else nothing. */
    private static int[] polarity(Task task) {
        if (!(task instanceof Task.Classes classes)) {
            throw new IllegalStateException("scores have no classes");
        }
        List<String> names = classes.labels().stream().map(label -> label.toLowerCase(Locale.ROOT)).toList();
        boolean sentiment = names.size() == 3 && names.containsAll(List.of("negative", "neutral", "positive"));
        return sentiment ? new int[] {names.indexOf("negative"), names.indexOf("positive")} : new int[0];
    }

    private static Confusion square(double[] totals, int from, int side) {
        int[][] counts = new int[side][side];
        for (int i = 0; i < side * side; i++) {
            counts[i / side][i % side] = (int) totals[from + i];
        }
        return new Confusion(counts);
    }
}
