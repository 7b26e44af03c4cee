package attune.job;

import java.util.concurrent.atomic.AtomicBoolean;

/** A piece of work that was handed to a {@link JobRunner}: named, under way, cancellable. */
public final class Job {

    private final String name;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile double done = Double.NaN;
    private volatile String step = "";

    Job(String name) {
        this.name = name;
    }

    /** What the person reads in the status bar. */
    public String name() {
        return name;
    }

    /** Share done, 0 to 1, or NaN while it cannot be told. */
    public double done() {
        return done;
    }

    /** What is being done just now; may be empty. */
    public String step() {
        return step;
    }

    public boolean ended() {
        return ended.get();
    }

    public void cancel() {
        cancellation.cancel();
    }

    Cancellation cancellation() {
        return cancellation;
    }

    void at(double share, String what) {
        done = share;
        step = what;
    }

    void end() {
        ended.set(true);
    }
}
