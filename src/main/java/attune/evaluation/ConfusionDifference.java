package attune.evaluation;

/**
 * The matrix of B minus the matrix of A, both of one population: a right answer gained on the diagonal, a wrong one off
 * it. Every row sums to 0, and the trace over n is the difference of the accuracies.
 *
 * @param change C × C; row = truth, column = answer
 */
public record ConfusionDifference(int[][] change) {

    /** B − A; matrices of different populations are refused. */
    public static ConfusionDifference of(Confusion a, Confusion b) {
        int classes = a.classes();
        if (b.classes() != classes) {
            throw new IllegalArgumentException(classes + " classes and " + b.classes());
        }
        int[][] change = new int[classes][classes];
        for (int truth = 0; truth < classes; truth++) {
            if (a.support(truth) != b.support(truth)) {
                throw new IllegalArgumentException("one population has equal row sums; row " + truth + " has "
                    + a.support(truth) + " and " + b.support(truth));
            }
            for (int answer = 0; answer < classes; answer++) {
                change[truth][answer] = b.counts()[truth][answer] - a.counts()[truth][answer];
            }
        }
        return new ConfusionDifference(change);
    }

    public int trace() {
        int sum = 0;
        for (int c = 0; c < change.length; c++) {
            sum += change[c][c];
        }
        return sum;
    }
}
