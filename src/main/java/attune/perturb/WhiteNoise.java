package attune.perturb;

import attune.domain.Sound;
import java.util.random.RandomGenerator;

/**
 * White Gaussian noise at a signal-to-noise ratio: noise power = signal power / 10^(SNR/10), both as mean squares over
 * the whole sound.
 */
public final class WhiteNoise {

    private static final double DECIBELS = 10;

    private WhiteNoise() {
    }

    /** The sound with noise {@code decibels} below it; silence stays silence. */
    public static Sound at(Sound sound, double decibels, RandomGenerator random) {
        double power = 0;
        for (float sample : sound.samples()) {
            power += (double) sample * sample;
        }
        double deviation = Math.sqrt(power / Math.max(1, sound.samples().length) / Math.pow(DECIBELS, decibels / DECIBELS));
        float[] noisy = new float[sound.samples().length];
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (float) (sound.samples()[i] + deviation * random.nextGaussian());
        }
        return new Sound(sound.rate(), noisy);
    }
}
