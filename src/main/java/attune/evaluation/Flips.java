package attune.evaluation;

/**
 * What became of each sample from A to B. (fixed − broken) / n is the difference of the accuracies.
 *
 * @param bothRight right in A and in B
 * @param fixed wrong in A, right in B
 * @param broken right in A, wrong in B
 * @param sameWrong the same wrong answer in both
 * @param otherWrong two different wrong answers
 */
public record Flips(int bothRight, int fixed, int broken, int sameWrong, int otherWrong) {

    /** Counts the flips of n samples. */
    public static Flips of(int[] truth, int[] a, int[] b) {
        if (truth.length != a.length || truth.length != b.length) {
            throw new IllegalArgumentException(truth.length + " truths, " + a.length + " and " + b.length + " answers");
        }
        int[] counts = new int[5];
        for (int i = 0; i < truth.length; i++) {
            counts[kind(truth[i], a[i], b[i])]++;
        }
        return new Flips(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static int kind(int truth, int a, int b) {
        if (a == truth) {
            return b == truth ? 0 : 2;
        }
        return b == truth ? 1 : a == b ? 3 : 4;
    }

    public int total() {
        return bothRight + fixed + broken + sameWrong + otherWrong;
    }

    /** On how many samples A and B say different things. */
    public int disagreements() {
        return fixed + broken + otherWrong;
    }
}
