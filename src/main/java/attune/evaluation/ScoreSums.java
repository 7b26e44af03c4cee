package attune.evaluation;

import attune.domain.Predictions;

/**
 * What the figures of a run on scores are computed from: n, Σ|y − p|, Σy, Σp, Σy², Σp², Σyp, how often the scores round
 * to the same class, and the 2 × 2 counts of signs in both conventions.
 *
 * @param totals as written by {@link #addends}
 * @param from index of the first
 */
record ScoreSums(double[] totals, int from) {

    private static final int SAME5 = 7;
    private static final int SAME7 = 8;
    private static final int NONNEGATIVE = 9;
    private static final int NONZERO = 13;

    /** How many totals hold the sums of a run. */
    static final int WIDTH = 17;

    /** What a sample of the run adds to totals whose first is {@code from}. */
    static GroupTotals.Addends addends(Predictions run, int from) {
        return (i, totals) -> {
            double y = run.truth()[i];
            double p = run.predicted()[i];
            totals.add(from, 1);
            totals.add(from + 1, Math.abs(y - p));
            totals.add(from + 2, y);
            totals.add(from + 3, p);
            totals.add(from + 4, y * y);
            totals.add(from + 5, p * p);
            totals.add(from + 6, y * p);
            totals.add(from + SAME5, rounded(y, 2) == rounded(p, 2) ? 1 : 0);
            totals.add(from + SAME7, rounded(y, 3) == rounded(p, 3) ? 1 : 0);
            totals.add(from + NONNEGATIVE + (y >= 0 ? 2 : 0) + (p >= 0 ? 1 : 0), 1);
            if (y != 0) {
                totals.add(from + NONZERO + (y > 0 ? 2 : 0) + (p > 0 ? 1 : 0), 1);
            }
        };
    }

    /** Clipped to −limit … limit, then to the nearest whole number, halves to the even one. */
    private static double rounded(double score, int limit) {
        return Math.rint(Math.clamp(score, -limit, limit));
    }

    private double at(int index) {
        return totals[from + index];
    }

    double meanAbsoluteError() {
        return at(1) / at(0);
    }

    /** Pearson's; 0 where truth or answer never changes. */
    double correlation() {
        double covariance = at(6) - at(2) * at(3) / at(0);
        double spreads = (at(4) - at(2) * at(2) / at(0)) * (at(5) - at(3) * at(3) / at(0));
        return spreads <= 0 ? 0 : covariance / Math.sqrt(spreads);
    }

    double acc5() {
        return at(SAME5) / at(0);
    }

    double acc7() {
        return at(SAME7) / at(0);
    }

    /** All samples; 0 counts as positive. */
    Confusion nonnegative() {
        return square(NONNEGATIVE);
    }

    /** The samples whose true score is not 0. */
    Confusion nonzero() {
        return square(NONZERO);
    }

    private Confusion square(int first) {
        return new Confusion(new int[][] {
            {(int) at(first), (int) at(first + 1)}, {(int) at(first + 2), (int) at(first + 3)}});
    }
}
