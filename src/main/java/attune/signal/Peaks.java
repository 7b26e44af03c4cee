package attune.signal;

import java.lang.foreign.MemorySegment;
import java.util.function.Supplier;

/**
 * The waveform at every zoom: lowest and highest amplitude of any stretch. The finest stretch is {@link #FINEST} samples.
 */
public final class Peaks {

    /** Samples of the finest stretch: 0.5 ms at 16 kHz. */
    public static final int FINEST = 8;

    private static final Pyramid.Joining EXTREMES = (a, b, column) -> column == 0 ? Math.min(a, b) : Math.max(a, b);

    private final Pyramid pyramid;
    private final Framing framing;

    /** An empty waveform that keeps its numbers in {@code chunks}. */
    public Peaks(Supplier<MemorySegment> chunks) {
        pyramid = new Pyramid(2, EXTREMES, chunks);
        framing = new Framing(FINEST, FINEST, (samples, from) -> {
            float low = samples[from];
            float high = low;
            for (int i = from + 1; i < from + FINEST; i++) {
                low = Math.min(low, samples[i]);
                high = Math.max(high, samples[i]);
            }
            pyramid.add(low, high);
        });
    }

    public void add(float[] chunk) {
        framing.add(chunk);
    }

    /** Takes in the last, unfilled stretch. */
    public void end() {
        framing.end();
    }

    /** Lowest and highest amplitude of n columns between two samples: 2n numbers; 0 outside the sound. */
    public float[] columns(double from, double to, int n) {
        return pyramid.columns(from / FINEST, to / FINEST, n, 0);
    }
}
