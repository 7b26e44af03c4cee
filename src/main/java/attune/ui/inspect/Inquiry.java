package attune.ui.inspect;

import attune.job.Job;
import attune.job.JobListener;
import attune.job.JobRunner;
import attune.job.Latest;
import attune.job.Outcome;
import attune.job.Work;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One question at a time that may take long: how far it is, what came of it, and a way to stop it. */
final class Inquiry<T> {

    private final Latest latest;
    private final ReadOnlyObjectWrapper<Stand<T>> stand = new ReadOnlyObjectWrapper<>(Stand.idle());
    private String underWay = "";

    /** How far it is. */
    enum Phase { IDLE, BUSY, DONE, FAILED }

    /**
     * How far it is, and what came of it.
     *
     * @param done share of the work done, NaN where it cannot be told
     * @param answer null unless it is done
     * @param cause null unless it failed
     */
    record Stand<T>(Phase phase, double done, T answer, Throwable cause) {

        static <T> Stand<T> idle() {
            return new Stand<>(Phase.IDLE, 0, null, null);
        }

        boolean busy() {
            return phase == Phase.BUSY;
        }
    }

    Inquiry(JobRunner jobs) {
        latest = new Latest(jobs);
        jobs.addListener(new JobListener() {
            @Override public void started(Job job) {
            }

            @Override public void progressed(Job job) {
                if (stand.get().busy() && job.name().equals(underWay)) {
                    stand.set(new Stand<>(Phase.BUSY, job.done(), null, null));
                }
            }

            @Override public void ended(Job job, Outcome<?> outcome) {
            }
        });
    }

    /** Asks in place of whatever was asked before; what is known already is there at once. */
    void ask(String name, Optional<T> known, Work<T> work) {
        latest.cancel();
        if (known.isPresent()) {
            stand.set(new Stand<>(Phase.DONE, 1, known.get(), null));
            return;
        }
        underWay = name;
        stand.set(new Stand<>(Phase.BUSY, Double.NaN, null, null));
        latest.start(name, work, outcome -> stand.set(switch (outcome) {
            case Outcome.Succeeded<T> done -> new Stand<>(Phase.DONE, 1, done.value(), null);
            case Outcome.Failed<T> failed -> new Stand<>(Phase.FAILED, 0, null, failed.cause());
            case Outcome.Cancelled<T> cancelled -> Stand.idle();
        }));
    }

    /** Stops what is under way and forgets what was answered. */
    void clear() {
        latest.cancel();
        stand.set(Stand.idle());
    }

    ReadOnlyObjectProperty<Stand<T>> stand() {
        return stand.getReadOnlyProperty();
    }
}
