package attune.domain;

import java.util.List;
import java.util.Optional;

/**
 * The decoded pieces of one reading: what features are made from, for inference and training alike. What is
 * absent is absent: no script, no frames, no sound.
 *
 * @param script the text, with timed words in a clip
 * @param frames pictures in order of time, or the images of a post in their order
 * @param sound mono sound of exactly the window
 * @param window the part of the clip that was read; empty for a post or anything without a clock
 */
public record Pieces(Optional<Script> script, List<Frame> frames, Optional<Sound> sound, Optional<TimeSpan> window) {

    public Pieces {
        frames = List.copyOf(frames);
    }

    /** Seconds at which the sound begins on the clip's clock. */
    public double start() {
        return window.map(TimeSpan::start).orElse(0.0);
    }
}
