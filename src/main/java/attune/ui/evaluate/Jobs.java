package attune.ui.evaluate;

import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.job.Work;
import attune.ui.common.Problems;
import java.util.function.Consumer;

/** Starts work whose newest request alone counts, and tells what went wrong. */
final class Jobs {

    private final Latest latest;
    private final Problems problems;

    Jobs(JobRunner jobs, Problems problems) {
        this.latest = new Latest(jobs);
        this.problems = problems;
    }

    <T> void start(String name, Work<T> work, Consumer<T> then) {
        start(name, work, then, () -> { });
    }

    /** As above; {@code otherwise} is called where there is no result. */
    <T> void start(String name, Work<T> work, Consumer<T> then, Runnable otherwise) {
        latest.start(name, work, outcome -> {
            switch (outcome) {
                case Outcome.Succeeded<T>(T value) -> then.accept(value);
                case Outcome.Failed<T>(Throwable cause) -> {
                    problems.tell(cause);
                    otherwise.run();
                }
                case Outcome.Cancelled<T>() -> otherwise.run();
            }
        });
    }

    void cancel() {
        latest.cancel();
    }
}
