package attune.media;

import java.util.function.LongSupplier;

/**
 * Where the orders of the person meet the job that plays: the newest goal counts, steps add up, nobody waits but the
 * job. Safe from any thread.
 */
final class PlayDesk {

    /** What the job is to do next. */
    sealed interface Order {

        /** Show {@code goal} seconds and go on from there. */
        record Seek(double goal) implements Order {
        }

        /** Show the frame so many frames on, or back where negative. */
        record Step(int frames) implements Order {
        }

        /** Let clock and sound run. */
        record Start() implements Order {
        }

        /** Silence: the clock stands already. */
        record Stop() implements Order {
        }

        /** Nothing new: the time to show the next frame has come. */
        record Tick() implements Order {
        }

        /** Give everything back. */
        record Close() implements Order {
        }
    }

    private final double duration;
    private final PlayClock clock;
    private double goal;
    private int steps;
    private boolean playing;
    private boolean started;
    private boolean closed;

    /** Opens the desk with the order to show the beginning. */
    PlayDesk(double duration, LongSupplier nanos) {
        this.duration = duration;
        this.clock = new PlayClock(duration, nanos);
    }

    synchronized void play() {
        if (!playing && !closed) {
            if (time() >= duration) {
                goal = 0;
            }
            playing = true;
            notifyAll();
        }
    }

    synchronized void pause() {
        playing = false;
        clock.stop();
        notifyAll();
    }

    synchronized void seek(double time) {
        goal = Double.isNaN(time) ? 0 : Math.clamp(time, 0, duration);
        steps = 0;
        notifyAll();
    }

    synchronized void step(int frames) {
        pause();
        steps += frames;
    }

    synchronized void close() {
        pause();
        closed = true;
    }

    synchronized double time() {
        return Double.isNaN(goal) ? clock.now() : goal;
    }

    synchronized boolean playing() {
        return playing;
    }

    /** Whether clock and sound run, and not only should. */
    synchronized boolean running() {
        return started && clock.running();
    }

    synchronized boolean closed() {
        return closed;
    }

    /** The next order; a tick if none comes within {@code millis} while it plays. */
    synchronized Order next(long millis) throws InterruptedException {
        for (boolean waited = false; ; waited = true) {
            if (closed) {
                return new Order.Close();
            }
            if (started && !playing) {
                started = false;
                return new Order.Stop();
            }
            if (!Double.isNaN(goal)) {
                return new Order.Seek(goal);
            }
            if (steps != 0) {
                int all = steps;
                steps = 0;
                return new Order.Step(all);
            }
            if (playing && !running()) {
                return new Order.Start();
            }
            if (waited && started) {
                return new Order.Tick();
            }
            wait(started ? millis : 0);
        }
    }

    /** The clock's nanoseconds come from elsewhere from now on. */
    synchronized void follow(LongSupplier nanos) {
        clock.follow(nanos);
    }

    /** The frame at {@code time} is on show: the clock goes on from there, unless another goal has been set since. */
    synchronized void arrived(double time) {
        clock.set(time);
        if (goal == time) {
            goal = Double.NaN;
        }
    }

    /** Sound is ready: the clock runs, unless it was paused meanwhile. */
    synchronized void started() {
        started = true;
        if (playing) {
            clock.run();
        }
    }

    /** Whether the clip has played to its end, where it pauses. */
    synchronized boolean ended() {
        if (running() && Double.isNaN(goal) && clock.atEnd()) {
            pause();
            return true;
        }
        return false;
    }
}
