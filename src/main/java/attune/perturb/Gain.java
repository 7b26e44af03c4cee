package attune.perturb;

import attune.domain.Sound;

/** Louder or softer: amplitudes times 10^(dB/20), not clipped. */
public final class Gain {

    private static final double AMPLITUDE_DECIBELS = 20;

    private Gain() {
    }

    public static Sound by(Sound sound, double decibels) {
        float factor = (float) Math.pow(10, decibels / AMPLITUDE_DECIBELS);
        float[] scaled = new float[sound.samples().length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = factor * sound.samples()[i];
        }
        return new Sound(sound.rate(), scaled);
    }
}
