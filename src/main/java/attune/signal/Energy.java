package attune.signal;

/**
 * Loudness of a stretch of sound: E = 20 log₁₀ √(Σ x² / n) in dB below full scale (a square wave of amplitude 1 has 0 dB).
 */
public final class Energy {

    /** The value of silence and the least there is. */
    public static final float SILENCE = -100;

    private Energy() {
    }

    /** Energy of {@code length} samples from {@code from} on; silence where there are none. */
    public static float of(float[] samples, int from, int length) {
        return decibels(meanSquare(samples, from, length));
    }

    /** Root mean square of {@code length} samples from {@code from} on, 0 to 1. */
    public static float amplitude(float[] samples, int from, int length) {
        return (float) Math.sqrt(meanSquare(samples, from, length));
    }

    /** Mean square to dB. */
    public static float decibels(double meanSquare) {
        return meanSquare > 0 ? (float) Math.max(SILENCE, 10 * Math.log10(meanSquare)) : SILENCE;
    }

    private static double meanSquare(float[] samples, int from, int length) {
        double sum = 0;
        for (int i = from; i < from + length; i++) {
            sum += (double) samples[i] * samples[i];
        }
        return sum / Math.max(1, length);
    }
}
