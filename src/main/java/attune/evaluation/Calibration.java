package attune.evaluation;

import attune.domain.Predictions;

/**
 * Whether a run is as sure as it is right: answers in 15 bins of equal width by the probability of the answer, (i/15,
 * (i+1)/15]. The expected calibration error is Σ n_b/n |accuracy_b − confidence_b| (Guo et al. 2017).
 *
 * @param counts answers of each bin
 * @param confidence mean probability of the answer in each bin; 0 where it is empty
 * @param accuracy share of right answers in each bin; 0 where it is empty
 */
public record Calibration(int[] counts, double[] confidence, double[] accuracy) {

    public static final int BINS = 15;

    /** Of a run whose probabilities are known. */
    public static Calibration of(Predictions run) {
        int[] counts = new int[BINS];
        double[] confidence = new double[BINS];
        double[] accuracy = new double[BINS];
        for (int i = 0; i < run.size(); i++) {
            int answer = (int) run.predicted()[i];
            double p = run.probabilities()[answer][i];
            int bin = bin(p);
            counts[bin]++;
            confidence[bin] += p;
            accuracy[bin] += run.truth()[i] == answer ? 1 : 0;
        }
        for (int bin = 0; bin < BINS; bin++) {
            confidence[bin] /= Math.max(1, counts[bin]);
            accuracy[bin] /= Math.max(1, counts[bin]);
        }
        return new Calibration(counts, confidence, accuracy);
    }

    /** The bin of a probability. */
    public static int bin(double p) {
        return Math.clamp((long) Math.ceil(p * BINS) - 1, 0, BINS - 1);
    }

    /** The expected calibration error, 0 to 1. */
    public double error() {
        double sum = 0;
        long n = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += counts[bin] * Math.abs(accuracy[bin] - confidence[bin]);
            n += counts[bin];
        }
        return n == 0 ? 0 : sum / n;
    }
}
