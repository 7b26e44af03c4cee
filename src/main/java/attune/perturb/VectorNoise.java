package attune.perturb;

import attune.domain.Stream.Vectors;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * White Gaussian noise on vectors that a corpus ships, of which there is no sound to add noise to: each column gets noise of
 * its own variance / 10^(SNR/10). It is no noise of the sound itself, and figures say so.
 */
public final class VectorNoise {

    private static final double AMPLITUDE_DECIBELS = 20;

    private VectorNoise() {
    }

    /**
     * The vectors with noise {@code decibels} below them.
     *
     * @param deviations of each of the d columns over a train list
     */
    public static Vectors at(Vectors vectors, double decibels, List<Double> deviations, RandomGenerator random) {
        if (deviations.size() != vectors.width()) {
            throw new IllegalArgumentException(deviations.size() + " deviations of " + vectors.width() + " columns");
        }
        double share = Math.pow(10, -decibels / AMPLITUDE_DECIBELS);
        float[] noisy = vectors.values().clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] += (float) (share * deviations.get(i % vectors.width()) * random.nextGaussian());
        }
        return new Vectors(noisy, vectors.width(), vectors.positions());
    }
}
