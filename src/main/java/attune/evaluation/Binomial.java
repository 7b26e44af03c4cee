package attune.evaluation;

import java.util.random.RandomGenerator;

/**
 * Draws how often an event of probability p happens in n trials, in a time that does not grow with n: by inversion where
 * few are expected, else by transformed rejection (BTRS of Hörmann 1993, "The generation of binomial random variates").
 */
final class Binomial {

    /** BTRS holds where at least so many are expected. */
    private static final double FEW = 10;

    private Binomial() {
    }

    static int draw(int n, double p, RandomGenerator random) {
        if (n == 0 || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return n;
        }
        if (p > 0.5) {
            return n - draw(n, 1 - p, random);
        }
        return n * p < FEW ? inverted(n, p, random) : rejected(n, p, random);
    }

    /** Walks the cumulative distribution from 0 up. */
    private static int inverted(int n, double p, RandomGenerator random) {
        double odds = p / (1 - p);
        double probability = Math.exp(n * Math.log1p(-p));
        double left = random.nextDouble();
        int k = 0;
        while (left > probability && k < n) {
            left -= probability;
            k++;
            probability *= odds * (n - k + 1) / k;
        }
        return k;
    }

    /** The constants are Hörmann's. */
    private static int rejected(int n, double p, RandomGenerator random) {
        double deviation = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double c = n * p + 0.5;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double vr = 0.92 - 4.2 / b;
        double odds = Math.log(p / (1 - p));
        int mode = (int) ((n + 1) * p);
        double atMode = logFactorial(mode) + logFactorial(n - mode);
        while (true) {
            double v = random.nextDouble();
            double u = random.nextDouble() - 0.5;
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + c);
            if (us >= 0.07 && v <= vr) {
                return (int) k;
            }
            if (k < 0 || k > n || us <= 0) {
                continue;
            }
            double accepted = Math.log(v * alpha / (a / (us * us) + b));
            if (accepted <= atMode - logFactorial(k) - logFactorial(n - k) + (k - mode) * odds) {
                return (int) k;
            }
        }
    }

    /** Stirling's series for ln k!, exact to 1e-10; small ones multiplied out. */
    private static double logFactorial(double k) {
        if (k < 10) {
            double product = 1;
            for (int i = 2; i <= k; i++) {
                product *= i;
            }
            return Math.log(product);
        }
        double x = k + 1;
        double inverse = 1 / (x * x);
        double tail = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / x;
        return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + tail;
    }
}
