package attune.job;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/** Holds jobs back until told to run them, so that the order of events is the test's choice. */
public final class QueuedJobs implements JobRunner {

    private final Queue<Runnable> jobs = new ArrayDeque<>();

    @Override public <T> Job start(String name, Work<T> work, Consumer<Outcome<T>> end) {
        Job job = new Job(name);
        jobs.add(() -> end.accept(SameThreadJobRunner.run(job, work, Progress.SILENT)));
        return job;
    }

    /** Runs what waits and what that starts, in its order. */
    public void run() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }

    @Override public void addListener(JobListener listener) { }

    @Override public void close() { }
}
