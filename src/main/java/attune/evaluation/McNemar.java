package attune.evaluation;

/**
 * McNemar's exact test of two classifiers on one population: were the flips a coin, how likely would they fall at least
 * this unevenly? p = min(1, 2 P(X ≤ min(fixed, broken))), X binomial of fixed + broken throws at 1/2 (McNemar 1947).
 */
public final class McNemar {

    private static final double NEGLIGIBLE = 1e-18;

    private McNemar() {
    }

    /** The two-sided p-value; 1 where nothing flipped. */
    public static double exact(int fixed, int broken) {
        if (fixed < 0 || broken < 0) {
            throw new IllegalArgumentException("counts are not negative: " + fixed + ", " + broken);
        }
        int throwsOfCoin = Math.addExact(fixed, broken);
        int few = Math.min(fixed, broken);
        double term = Math.exp(logProbability(throwsOfCoin, few));
        double sum = 0;
        for (int k = few; k >= 0 && (sum == 0 || term > NEGLIGIBLE * sum); k--) {
            sum += term;
            term *= (double) k / (throwsOfCoin - k + 1);
        }
        return Math.min(1, 2 * sum);
    }

    /** ln of C(n, k) / 2ⁿ. */
    private static double logProbability(int n, int k) {
        double log = -n * Math.log(2);
        for (int i = 1; i <= k; i++) {
            log += Math.log((double) (n - k + i) / i);
        }
        return log;
    }
}
