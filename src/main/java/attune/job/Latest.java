package attune.job;

import java.util.function.Consumer;

/**
 * A place where only the newest request counts: a new one cancels the one before, whose outcome is dropped even if it
 * had already been computed. Used from home alone.
 */
public final class Latest {

    private final JobRunner runner;
    private Job current;
    private long newest;

    public Latest(JobRunner runner) {
        this.runner = runner;
    }

    /** Starts work in place of whatever was asked for before. */
    public <T> void start(String name, Work<T> work, Consumer<Outcome<T>> end) {
        cancel();
        long request = newest;
        Job job = runner.start(name, work, outcome -> {
            if (request == newest) {
                current = null;
                end.accept(outcome);
            }
        });
        if (request == newest && !job.ended()) {
            current = job;
        }
    }

    /** Drops the request under way, if there is one: a view calls it on closing. */
    public void cancel() {
        newest++;
        if (current != null) {
            current.cancel();
            current = null;
        }
    }

    public boolean busy() {
        return current != null;
    }
}
