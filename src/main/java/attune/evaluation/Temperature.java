package attune.evaluation;

/**
 * Temperature scaling (Guo et al. 2017): the T above 0 that makes softmax(z / T) most likely on held-out samples. It moves no
 * answer, only how sure the model says it is.
 *
 * <p>Letters: n samples, C classes; z are logits, y is the index of the true class.
 */
public final class Temperature {

    /** T lies between these: samples that are all answered rightly (or at random) have no best T but 0 (or infinity). */
    public static final double LOWEST = 0.05;
    public static final double HIGHEST = 20;

    private static final int HALVINGS = 60;

    private Temperature() {
    }

    /**
     * The T of least negative log-likelihood. That is convex in 1/T, so its slope there is looked for by halving.
     *
     * @param logits n × C; −∞ for a class that a sample's corpus does not ask for
     * @param truth n indices of classes
     */
    public static double fit(float[][] logits, int[] truth) {
        check(logits, truth);
        double low = 1 / HIGHEST;
        double high = 1 / LOWEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (slope(logits, truth, middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 1 / Math.sqrt(low * high);
    }

    /** Mean −log softmax(z / T)_y over the n samples, in nats. */
    public static double negativeLogLikelihood(float[][] logits, int[] truth, double temperature) {
        check(logits, truth);
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            double largest = largest(logits[i]);
            double total = 0;
            for (float logit : logits[i]) {
                total += Math.exp((logit - largest) / temperature);
            }
            sum += Math.log(total) - (logits[i][truth[i]] - largest) / temperature;
        }
        return sum / logits.length;
    }

    /** Σ (Σ_c p_c z_c − z_y) at p = softmax(βz): how the sum of negative log-likelihoods changes with β = 1/T. */
    private static double slope(float[][] logits, int[] truth, double beta) {
        double slope = 0;
        for (int i = 0; i < logits.length; i++) {
            double largest = largest(logits[i]);
            double total = 0;
            double weighted = 0;
            for (float logit : logits[i]) {
                if (logit > Float.NEGATIVE_INFINITY) {
                    double each = Math.exp(beta * (logit - largest));
                    total += each;
                    weighted += each * (logit - largest);
                }
            }
            slope += weighted / total - (logits[i][truth[i]] - largest);
        }
        return slope;
    }

    private static double largest(float[] logits) {
        double largest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        return largest;
    }

    private static void check(float[][] logits, int[] truth) {
        if (logits.length == 0 || logits.length != truth.length) {
            throw new IllegalArgumentException(logits.length + " rows of logits and " + truth.length + " labels");
        }
        for (int i = 0; i < truth.length; i++) {
            if (!Float.isFinite(logits[i][truth[i]])) {
                throw new IllegalArgumentException("the logit of sample " + i + "'s own class is " + logits[i][truth[i]]);
            }
        }
    }
}
