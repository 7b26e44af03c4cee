package attune.evaluation;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How often each of C classes was answered for each: row = truth, column = answer.
 *
 * <p>Precision P_c = n_cc / Σ_r n_rc, recall R_c = n_cc / Σ_k n_ck, F1_c = 2 P_c R_c / (P_c + R_c). A ratio with
 * denominator 0 counts as 0, and all C classes count in the means, seen or not (scikit-learn with
 * {@code labels=range(C), zero_division=0}).
 *
 * @param counts C × C; not copied, treat as read-only
 */
public record Confusion(int[][] counts) {

    public Confusion {
        for (int[] row : counts) {
            if (row.length != counts.length) {
                throw new IllegalArgumentException("a confusion matrix is square, got a row of " + row.length);
            }
        }
    }

    /**
     * Counts answers.
     *
     * @param truth classes 0 to C − 1
     * @param predicted as many, 0 to C − 1
     */
    public static Confusion of(int[] truth, int[] predicted, int classes) {
        if (truth.length != predicted.length) {
            throw new IllegalArgumentException(truth.length + " truths and " + predicted.length + " answers");
        }
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < truth.length; i++) {
            counts[truth[i]][predicted[i]]++;
        }
        return new Confusion(counts);
    }

    public int classes() {
        return counts.length;
    }

    /** The number of samples whose truth is {@code c}. */
    public int support(int c) {
        int sum = 0;
        for (int count : counts[c]) {
            sum += count;
        }
        return sum;
    }

    public int total() {
        int sum = 0;
        for (int c = 0; c < classes(); c++) {
            sum += support(c);
        }
        return sum;
    }

    public double accuracy() {
        return ratio(trace(), total());
    }

    /** The accuracy of always answering the most frequent truth: the floor that stands beside every accuracy. */
    public double majority() {
        return ratio(IntStream.range(0, classes()).map(this::support).max().orElse(0), total());
    }

    public double precision(int c) {
        return ratio(counts[c][c], answered(c));
    }

    public double recall(int c) {
        return ratio(counts[c][c], support(c));
    }

    public double f1(int c) {
        return harmonic(precision(c), recall(c));
    }

    public double macroPrecision() {
        return mean(this::precision);
    }

    public double macroRecall() {
        return mean(this::recall);
    }

    /** The paper's F1: 2PR / (P + R) of macro precision and macro recall. */
    public double f1OfMacroMeans() {
        return harmonic(macroPrecision(), macroRecall());
    }

    /** The mean of the classes' F1, called macro F1 elsewhere. */
    public double meanOfClassF1() {
        return mean(this::f1);
    }

    /** The mean of the classes' F1 weighted by their support, as scikit-learn's {@code average="weighted"}. */
    public double weightedF1() {
        return ratio(classes() * mean(c -> support(c) * f1(c)), total());
    }

    /** How many answers were right. */
    public int trace() {
        int sum = 0;
        for (int c = 0; c < classes(); c++) {
            sum += counts[c][c];
        }
        return sum;
    }

    /** How often {@code c} was answered. */
    public int answered(int c) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[c];
        }
        return sum;
    }

    /** Loops, where streams would be shorter: intervals ask this some hundred thousand times. */
    private double mean(IntToDoubleFunction ofClass) {
        double sum = 0;
        for (int c = 0; c < classes(); c++) {
            sum += ofClass.applyAsDouble(c);
        }
        return ratio(sum, classes());
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double harmonic(double precision, double recall) {
        return ratio(2 * precision * recall, precision + recall);
    }
}
