package attune.media;

import java.util.function.LongSupplier;

/**
 * The time of a clip that is playing or paused, which never runs backwards while it plays and never passes the end. Its
 * nanoseconds come from the sound that was heard, or from the machine. Not safe for several threads by itself.
 */
final class PlayClock {

    private final double duration;
    private LongSupplier nanos;
    private boolean running;
    private double time;
    private long since;

    PlayClock(double duration, LongSupplier nanos) {
        this.duration = duration;
        this.nanos = nanos;
    }

    /** Takes its nanoseconds from elsewhere, and goes on from the same time. */
    void follow(LongSupplier source) {
        double now = now();
        nanos = source;
        set(now);
    }

    /** Seconds into the clip. */
    double now() {
        if (running) {
            long tick = nanos.getAsLong();
            if (tick > since) {
                time = Math.min(duration, time + (tick - since) / 1e9);
                since = tick;
            }
        }
        return time;
    }

    /** Jumps to {@code goal}, held to the clip. */
    void set(double goal) {
        time = Math.clamp(goal, 0, duration);
        since = nanos.getAsLong();
    }

    void run() {
        since = nanos.getAsLong();
        running = true;
    }

    void stop() {
        now();
        running = false;
    }

    boolean running() {
        return running;
    }

    boolean atEnd() {
        return now() >= duration;
    }
}
