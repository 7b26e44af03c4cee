package attune.signal;

import be.tarsos.dsp.util.fft.FFT;
import java.util.Arrays;

/**
 * Log-mel spectrogram: Y[i, b] = ln(max(Σ_k M[b, k] |X_i[k]|², 10⁻¹⁰)), where X_i is the discrete Fourier transform of
 * 400 samples from sample 160 i, weighted by a periodic Hann window and filled up to 512 with zeros, and M are triangles
 * of peak 1 whose corners stand evenly on the mel scale m(f) = 2595 log₁₀(1 + f/700) from 0 to 8,000 Hz.
 *
 * <p>Letters: i frame, b band from 0 (lowest), k frequency bin. There is no centring: a sound shorter than a window has no
 * frame. One instance serves one thread; it keeps its buffers.
 */
public final class LogMel {

    /** Samples a second that the bands are laid out for. */
    public static final int RATE = 16_000;
    /** Samples in a window: 25 ms. */
    public static final int WINDOW = 400;
    /** Samples from one frame to the next: 10 ms. */
    public static final int HOP = 160;
    /** Mel bands. */
    public static final int BANDS = 80;
    /** The value of silence, ln 10⁻¹⁰. */
    public static final float SILENCE = (float) Math.log(1e-10);

    private static final double FLOOR = 1e-10;
    private static final int TRANSFORM = 512;
    private static final int BINS = TRANSFORM / 2 + 1;
    private static final double[] HANN = hann();
    private static final Triangle[] TRIANGLES = triangles();

    /** The bins a band reads: {@code weights[j]} belongs to bin {@code first + j}. */
    private record Triangle(int first, double[] weights) {
    }

    private final FFT transform = new FFT(TRANSFORM);
    private final float[] buffer = new float[TRANSFORM];
    private final double[] power = new double[BINS];

    /** Frames in a sound of {@code samples} samples at {@link #RATE}. */
    public static int frames(long samples) {
        return samples < WINDOW ? 0 : (int) ((samples - WINDOW) / HOP + 1);
    }

    /** All frames of a sound at {@link #RATE}: frames × {@link #BANDS} natural logarithms. */
    public static float[] of(float[] samples) {
        LogMel mel = new LogMel();
        float[] out = new float[frames(samples.length) * BANDS];
        for (int frame = 0; frame * BANDS < out.length; frame++) {
            mel.frame(samples, frame * HOP, out, frame * BANDS);
        }
        return out;
    }

    /** Writes the frame that begins at sample {@code from} to {@code out}, from {@code at} on. */
    public void frame(float[] samples, int from, float[] out, int at) {
        for (int n = 0; n < WINDOW; n++) {
            buffer[n] = (float) (samples[from + n] * HANN[n]);
        }
        Arrays.fill(buffer, WINDOW, TRANSFORM, 0);
        transform.forwardTransform(buffer);
        // The transform packs the real Nyquist bin into element 1, where the imaginary part of bin 0 (always 0) would be.
        power[0] = (double) buffer[0] * buffer[0];
        power[BINS - 1] = (double) buffer[1] * buffer[1];
        for (int k = 1; k < BINS - 1; k++) {
            power[k] = (double) buffer[2 * k] * buffer[2 * k] + (double) buffer[2 * k + 1] * buffer[2 * k + 1];
        }
        for (int band = 0; band < BANDS; band++) {
            Triangle triangle = TRIANGLES[band];
            double sum = 0;
            for (int j = 0; j < triangle.weights.length; j++) {
                sum += triangle.weights[j] * power[triangle.first + j];
            }
            out[at + band] = (float) Math.log(Math.max(sum, FLOOR));
        }
    }

    private static double[] hann() {
        double[] window = new double[WINDOW];
        for (int n = 0; n < WINDOW; n++) {
            window[n] = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / WINDOW);
        }
        return window;
    }

    private static Triangle[] triangles() {
        double[] corners = new double[BANDS + 2];
        double top = mel(RATE / 2.0);
        for (int i = 0; i < corners.length; i++) {
            corners[i] = hertz(top * i / (BANDS + 1));
        }
        Triangle[] triangles = new Triangle[BANDS];
        double width = (double) RATE / TRANSFORM;
        for (int band = 0; band < BANDS; band++) {
            double low = corners[band];
            double peak = corners[band + 1];
            double high = corners[band + 2];
            int first = (int) Math.ceil(low / width);
            int last = Math.min(BINS - 1, (int) Math.floor(high / width));
            double[] weights = new double[Math.max(0, last - first + 1)];
            for (int j = 0; j < weights.length; j++) {
                double hertz = (first + j) * width;
                weights[j] = Math.max(0, Math.min((hertz - low) / (peak - low), (high - hertz) / (high - peak)));
            }
            triangles[band] = new Triangle(first, weights);
        }
        return triangles;
    }

    private static double mel(double hertz) {
        return 2595 * Math.log10(1 + hertz / 700);
    }

    private static double hertz(double mel) {
        return 700 * (Math.pow(10, mel / 2595) - 1);
    }
}
