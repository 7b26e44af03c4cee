package attune.signal;

import be.tarsos.dsp.pitch.FastYin;
import be.tarsos.dsp.pitch.PitchDetectionResult;

/**
 * Fundamental frequency by YIN (de Cheveigné &amp; Kawahara 2002), computed through the Fourier transform. One instance
 * serves one thread; it keeps its buffers.
 */
public final class Pitch {

    /** Samples looked at for one value: 64 ms at 16 kHz, about four periods of the lowest voice. */
    public static final int WINDOW = 1024;
    /** Samples from one value to the next: 20 ms at 16 kHz. */
    public static final int HOP = 320;
    /** The lowest and highest frequency taken for a voice, in Hz. */
    public static final double LOWEST = 60;
    public static final double HIGHEST = 600;

    /** Below this the periodicity of noise and hum would pass for a voice, in dB. */
    private static final float QUIET = -55;
    private static final double THRESHOLD = 0.15;

    private final FastYin yin = new FastYin(LogMel.RATE, WINDOW, THRESHOLD);
    private final float[] window = new float[WINDOW];

    /** Pitch in Hz of {@link #WINDOW} samples at 16 kHz from {@code from} on; NaN where there is no voice. */
    public float of(float[] samples, int from) {
        System.arraycopy(samples, from, window, 0, WINDOW);
        if (Energy.of(window, 0, WINDOW) < QUIET) {
            return Float.NaN;
        }
        PitchDetectionResult result = yin.getPitch(window);
        float pitch = result.getPitch();
        return result.isPitched() && pitch >= LOWEST && pitch <= HIGHEST ? pitch : Float.NaN;
    }
}
