package attune.ui.inspect;

import attune.job.Job;
import attune.job.JobListener;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.job.ThreadedJobRunner;
import attune.job.Work;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Computes before {@link #start} returns, and brings outcomes home only when the test says so: the moment between the two. */
final class HeldJobs implements JobRunner {

    private final BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
    private final JobRunner runner = ThreadedJobRunner.of("held", 1, held::add);
    private int open;

    @Override public <T> Job start(String name, Work<T> work, Consumer<Outcome<T>> end) {
        CountDownLatch computed = new CountDownLatch(1);
        open++;
        Job job = runner.start(name, (progress, cancellation) -> {
            try {
                return work.run(progress, cancellation);
            } finally {
                computed.countDown();
            }
        }, outcome -> {
            open--;
            end.accept(outcome);
        });
        await(() -> computed.await(10, TimeUnit.SECONDS));
        return job;
    }

    /** Brings home everything that was started. */
    void home() {
        while (open > 0) {
            await(() -> {
                Runnable next = held.poll(10, TimeUnit.SECONDS);
                next.run();
                return true;
            });
        }
    }

    @Override public void addListener(JobListener listener) {
        runner.addListener(listener);
    }

    @Override public void close() {
        runner.close();
    }

    /** Something that may take a moment on the other thread. */
    @FunctionalInterface
    private interface Wait {
        boolean done() throws InterruptedException;
    }

    private static void await(Wait wait) {
        try {
            if (!wait.done()) {
                throw new AssertionError("the work did not come to its end");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
