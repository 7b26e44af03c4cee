package attune.job;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs jobs on daemon threads. Progress is brought home at most once at a time, so that a chatty job cannot flood the
 * FX thread.
 */
public final class ThreadedJobRunner implements JobRunner {

    private final Executor home;
    private final ExecutorService workers;
    private final List<JobListener> listeners = new CopyOnWriteArrayList<>();
    private final Set<Job> underWay = ConcurrentHashMap.newKeySet();

    private ThreadedJobRunner(Executor home, ExecutorService workers) {
        this.home = home;
        this.workers = workers;
    }

    /**
     * A runner of {@code threads} workers that takes jobs in turn; 1 makes a worker of its own for a session. Its threads, and
     * those that native libraries start from them, give way to whoever draws the window.
     */
    public static ThreadedJobRunner of(String name, int threads, Executor home) {
        return new ThreadedJobRunner(home, Executors.newFixedThreadPool(threads, named(name, Thread.MIN_PRIORITY)));
    }

    /** A runner that gives each job a thread at once: for long-lived work such as playback. */
    public static ThreadedJobRunner unbounded(String name, Executor home) {
        return new ThreadedJobRunner(home, Executors.newCachedThreadPool(named(name, Thread.NORM_PRIORITY)));
    }

    @Override public <T> Job start(String name, Work<T> work, Consumer<Outcome<T>> end) {
        Job job = new Job(name);
        AtomicBoolean onItsWay = new AtomicBoolean();
        underWay.add(job);
        home.execute(() -> listeners.forEach(listener -> listener.started(job)));
        Progress progress = (done, step) -> {
            job.at(done, step);
            if (onItsWay.compareAndSet(false, true)) {
                home.execute(() -> {
                    onItsWay.set(false);
                    listeners.forEach(listener -> listener.progressed(job));
                });
            }
        };
        workers.execute(() -> {
            Outcome<T> outcome = SameThreadJobRunner.run(job, work, progress);
            underWay.remove(job);
            home.execute(() -> {
                job.end();
                end.accept(outcome);
                listeners.forEach(listener -> listener.ended(job, outcome));
            });
        });
        return job;
    }

    @Override public void addListener(JobListener listener) {
        listeners.add(listener);
    }

    @Override public void close() {
        underWay.forEach(Job::cancel);
        workers.shutdown();
    }

    private static ThreadFactory named(String name, int priority) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setPriority(priority);
            return thread;
        };
    }
}
