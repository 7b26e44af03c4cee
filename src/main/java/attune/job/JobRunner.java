package attune.job;

import java.util.function.Consumer;

/** Runs work elsewhere and brings its outcome home (to the FX thread in the window). */
public interface JobRunner extends AutoCloseable {

    /**
     * Starts work.
     *
     * @param name what the person reads in the status bar
     * @param work runs elsewhere
     * @param end is told the outcome at home, exactly once
     */
    <T> Job start(String name, Work<T> work, Consumer<Outcome<T>> end);

    /** Tells {@code listener} of every job from now on. */
    void addListener(JobListener listener);

    /** Cancels what is under way and starts nothing more. */
    @Override void close();
}
