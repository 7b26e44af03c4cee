package attune.domain;

/**
 * A clip being played: frames go to a {@link FrameSink}, sound to the machine's sound device. Its clock is the sound
 * that was heard, or monotonic time where there is no sound or no device. Safe from any thread; no call waits for
 * decoding.
 */
public interface Playback extends AutoCloseable {

    void play();

    void pause();

    /** Goes to {@code time} seconds, held to the clip, and shows the frame there. */
    void seek(double time);

    /** Goes {@code frames} on (or back where negative), and pauses. */
    void step(int frames);

    /** Seconds into the clip, now. */
    double time();

    boolean playing();

    /** Whether a sound device is in use. */
    boolean audible();

    @Override void close();
}
