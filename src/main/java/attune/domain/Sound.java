package attune.domain;

/**
 * Mono sound.
 *
 * @param rate samples a second, at least 1
 * @param samples amplitudes, nominally -1 to 1; not copied, treat as read-only
 */
public record Sound(int rate, float[] samples) {

    public Sound {
        if (rate < 1) {
            throw new IllegalArgumentException("a sound's rate is at least 1 Hz, got " + rate);
        }
    }

    /** Length in seconds. */
    public double duration() {
        return (double) samples.length / rate;
    }
}
