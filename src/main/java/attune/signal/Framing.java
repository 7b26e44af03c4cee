package attune.signal;

import java.util.Arrays;

/** Cuts a sound that comes in chunks of any size into windows of one size, a hop apart. */
public final class Framing {

    /** Gets a window: {@code window} samples from {@code from} on, valid during the call. */
    @FunctionalInterface
    public interface Reader {
        void window(float[] samples, int from);
    }

    private final int window;
    private final int hop;
    private final Reader reader;
    private float[] waiting = new float[0];

    public Framing(int window, int hop, Reader reader) {
        if (hop < 1 || window < hop) {
            throw new IllegalArgumentException("1 <= hop <= window, got " + hop + " and " + window);
        }
        this.window = window;
        this.hop = hop;
        this.reader = reader;
    }

    /** Adds a chunk and reads every window that is now whole. */
    public void add(float[] chunk) {
        float[] all = Arrays.copyOf(waiting, waiting.length + chunk.length);
        System.arraycopy(chunk, 0, all, waiting.length, chunk.length);
        int from = 0;
        for (; from + window <= all.length; from += hop) {
            reader.window(all, from);
        }
        waiting = Arrays.copyOfRange(all, from, all.length);
    }

    /** Fills up what is left with silence, so that the end of the sound is read too. */
    public void end() {
        if (waiting.length > window - hop) {
            reader.window(Arrays.copyOf(waiting, window), 0);
        }
        waiting = new float[0];
    }
}
