package attune.evaluation;

import attune.domain.Predictions;

/**
 * What the expected calibration error of a run is computed from: for each bin its answers, the sum of their probabilities
 * and how many were right.
 *
 * @param totals as written by {@link #addends}
 * @param from index of the first
 */
record CalibrationSums(double[] totals, int from) {

    private static final int EACH = 3;

    /** How many totals hold the sums of a run. */
    static final int WIDTH = EACH * Calibration.BINS;

    /**
     * What a sample of the run adds to totals whose first is {@code from}.
     *
     * @param levels to how many values within a bin a probability is rounded; 0 for none
     */
    static GroupTotals.Addends addends(Predictions run, int from, int levels) {
        return (i, totals) -> {
            int answer = (int) run.predicted()[i];
            double p = run.probabilities()[answer][i];
            int bin = Calibration.bin(p);
            double told = levels == 0 ? p : (bin + (Math.floor((p * Calibration.BINS - bin) * levels) + 0.5) / levels)
                / Calibration.BINS;
            totals.add(from + EACH * bin, 1);
            totals.add(from + EACH * bin + 1, told);
            if (run.truth()[i] == answer) {
                totals.add(from + EACH * bin + 2, 1);
            }
        };
    }

    /** Σ_b |right_b − Σ p| / n. */
    double error() {
        double sum = 0;
        double n = 0;
        for (int bin = 0; bin < Calibration.BINS; bin++) {
            int at = from + EACH * bin;
            n += totals[at];
            sum += Math.abs(totals[at + 2] - totals[at + 1]);
        }
        return n == 0 ? 0 : sum / n;
    }
}
