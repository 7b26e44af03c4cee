package attune.job;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Runs each job to its end inside {@link #start}: for tests and the command line, without a second thread. */
public final class SameThreadJobRunner implements JobRunner {

    private final List<JobListener> listeners = new ArrayList<>();

    @Override public <T> Job start(String name, Work<T> work, Consumer<Outcome<T>> end) {
        Job job = new Job(name);
        listeners.forEach(listener -> listener.started(job));
        Outcome<T> outcome = run(job, work, (done, step) -> {
            job.at(done, step);
            listeners.forEach(listener -> listener.progressed(job));
        });
        job.end();
        end.accept(outcome);
        listeners.forEach(listener -> listener.ended(job, outcome));
        return job;
    }

    @Override public void addListener(JobListener listener) {
        listeners.add(listener);
    }

    @Override public void close() {
        listeners.clear();
    }

    /** Runs work to one of its three ends; the only place that may catch everything. */
    static <T> Outcome<T> run(Job job, Work<T> work, Progress progress) {
        try {
            job.cancellation().check();
            T value = work.run(progress, job.cancellation());
            return job.cancellation().requested() ? new Outcome.Cancelled<>() : new Outcome.Succeeded<>(value);
        } catch (CancellationException cancelled) {
            return new Outcome.Cancelled<>();
        } catch (Throwable cause) {
            return job.cancellation().requested() ? new Outcome.Cancelled<>() : new Outcome.Failed<>(cause);
        }
    }
}
