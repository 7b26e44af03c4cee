package attune.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatestTest {

    @Test
    void aNewerRequestReplacesTheOlder() {
        QueuedJobs runner = new QueuedJobs();
        Latest latest = new Latest(runner);
        List<Object> heard = new ArrayList<>();
        latest.start("old", (progress, cancellation) -> "old", heard::add);
        latest.start("new", (progress, cancellation) -> "new", heard::add);
        runner.run();
        assertEquals(List.of(new Outcome.Succeeded<>("new")), heard);
    }

    @Test
    void cancellingDropsTheOutcome() {
        QueuedJobs runner = new QueuedJobs();
        Latest latest = new Latest(runner);
        List<Object> heard = new ArrayList<>();
        latest.start("only", (progress, cancellation) -> "only", heard::add);
        latest.cancel();
        runner.run();
        assertTrue(heard.isEmpty());
    }

    @Test
    void everythingThrownIsAFailureAndNothingEscapes() {
        List<Outcome<String>> heard = new ArrayList<>();
        new SameThreadJobRunner().<String>start("throws", (progress, cancellation) -> {
            throw new StackOverflowError();
        }, heard::add);
        assertInstanceOf(Outcome.Failed.class, heard.getFirst());
    }

    @Test
    void jobsGiveWayToTheWindowAndPlaybackDoesNot() {
        try (ThreadedJobRunner jobs = ThreadedJobRunner.of("test", 1, Runnable::run);
            ThreadedJobRunner playback = ThreadedJobRunner.unbounded("test", Runnable::run)) {
            CompletableFuture<Integer> job = new CompletableFuture<>();
            CompletableFuture<Integer> sound = new CompletableFuture<>();
            jobs.start("", (progress, cancellation) -> job.complete(Thread.currentThread().getPriority()), outcome -> { });
            playback.start("", (progress, cancellation) -> sound.complete(Thread.currentThread().getPriority()), outcome -> { });
            assertEquals(Thread.MIN_PRIORITY, job.join());
            assertEquals(Thread.NORM_PRIORITY, sound.join());
        }
    }

    @Test
    void aThreadedJobComesHome() throws InterruptedException {
        LinkedBlockingQueue<Runnable> home = new LinkedBlockingQueue<>();
        CountDownLatch cancelled = new CountDownLatch(1);
        List<Outcome<Integer>> heard = new ArrayList<>();
        try (ThreadedJobRunner runner = ThreadedJobRunner.of("test", 1, home::add)) {
            Job job = runner.<Integer>start("waits", (progress, cancellation) -> {
                cancellation.onCancel(cancelled::countDown);
                cancelled.await();
                cancellation.check();
                return 1;
            }, heard::add);
            job.cancel();
            while (heard.isEmpty()) {
                home.poll(10, TimeUnit.SECONDS).run();
            }
        }
        assertInstanceOf(Outcome.Cancelled.class, heard.getFirst());
    }
}
