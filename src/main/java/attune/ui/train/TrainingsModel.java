package attune.ui.train;

import attune.domain.BadInput;
import attune.job.Job;
import attune.job.JobListener;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.job.Work;
import attune.ui.common.Problems;
import attune.workbench.KeepTrainings;
import attune.workbench.KeptTraining;
import attune.workbench.KeptTraining.State;
import attune.workbench.TrainModel;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The trainings, the newest first. One runs at a time, the others wait for their turn in the order they were asked for. A
 * training that is stopped keeps its last whole epoch and can go on, after a restart of the program too. Used on the FX
 * thread.
 */
final class TrainingsModel implements JobListener {

    private static final double LEAST = 1e-3;

    private final TrainModel train;
    private final KeepTrainings trainings;
    private final JobRunner training;
    private final JobRunner records;
    private final Executor home;
    private final Problems problems;
    private final Supplier<Locale> language;
    private final LongSupplier clock;
    private final ObservableList<Training> all =
        FXCollections.observableArrayList(training -> new Observable[] {training.stand()});
    private Training running;
    private TimeLeft left = new TimeLeft();
    private Job job;

    /**
     * No trainings yet.
     *
     * @param training one worker, this model's alone
     * @param records writes in turn
     * @param home brings epochs to the thread that shows them
     * @param clock in nanoseconds
     */
    TrainingsModel(UseCases useCases, JobRunner training, JobRunner records, Executor home, Problems problems,
        Supplier<Locale> language, LongSupplier clock) {
        this.train = useCases.train();
        this.trainings = useCases.trainings();
        this.training = training;
        this.records = records;
        this.home = home;
        this.problems = problems;
        this.language = language;
        this.clock = clock;
        training.addListener(this);
    }

    /** Each stays the same object while it changes where it stands, which the list tells of. */
    ObservableList<Training> all() {
        return all;
    }

    /** Lists the trainings of earlier starts. */
    void load() {
        record("trainings", (progress, cancellation) -> trainings.all(),
            (List<KeptTraining> kept) ->
            all.addAll(kept.stream().filter(each -> named(each.name()).isEmpty()).map(Training::new).toList()));
    }

    /** Takes orders, the first to run first. */
    void start(List<TrainModel.Order> orders, int most) {
        record("trainings", (progress, cancellation) -> trainings.take(orders, most), (List<KeptTraining> taken) -> {
            all.addAll(0, taken.reversed().stream().map(Training::new).toList());
            next();
        });
    }

    /** Stops a training at once where it only waits, else at its next batch; what its whole epochs learned is kept. */
    void stop(Training stopped) {
        Stand stand = stopped.stand().get();
        if (running == stopped) {
            stopped.set(new Stand(stand.kept(), stand.done(), OptionalDouble.empty(), true));
            job.cancel();
        } else if (stand.state() == State.WAITING) {
            put(stopped, stand.kept().in(State.STOPPED, ""));
        }
    }

    /** Goes on with a training that was stopped or failed, when its turn comes. */
    void resume(Training stopped) {
        if (stopped.stand().get().resumable()) {
            put(stopped, stopped.kept().in(State.WAITING, ""));
            next();
        }
    }

    /** Takes a training off the list, unless it runs; its model stays if it was finished. */
    void forget(Training unwanted) {
        if (running != unwanted && all.remove(unwanted)) {
            KeptTraining kept = unwanted.kept();
            record("trainings", (progress, cancellation) -> {
                trainings.forget(kept);
                return true;
            }, done -> { });
        }
    }

    private void next() {
        if (running == null) {
            all.stream().filter(each -> each.kept().state() == State.WAITING)
                .min(Comparator.comparing(each -> each.kept().asked())).ifPresent(this::run);
        }
    }

    private void run(Training first) {
        running = first;
        left = new TimeLeft();
        KeptTraining kept = first.kept().in(State.RUNNING, "");
        put(first, kept);
        first.set(new Stand(kept, Double.NaN, OptionalDouble.empty(), false));
        Job started = training.start(kept.name(), (progress, cancellation) -> {
            double[] share = {0};
            return train.train(kept.order(), epoch -> {
                // What is done as an epoch ends tells of how many it is one.
                int most = (int) Math.max(epoch.number(), Math.round(epoch.number() / Math.max(share[0], LEAST)));
                home.execute(() -> epoch(first, epoch, most));
            }, (done, step) -> {
                share[0] = learned(done);
                progress.at(done, step);
            }, cancellation);
        }, outcome -> over(first, outcome));
        job = running == first ? started : job;
    }

    /** The share of the epochs that are done; below 0 while the corpus is read. */
    private static double learned(double done) {
        return (done - TrainModel.READING) / (1 - TrainModel.READING);
    }

    private void epoch(Training of, TrainModel.Epoch epoch, int most) {
        Stand stand = of.stand().get();
        of.set(new Stand(stand.kept().lasting(most).with(epoch), stand.done(), stand.left(), stand.stopping()));
        note(of.kept());
    }

    private void over(Training ended, Outcome<TrainModel.Trained> outcome) {
        running = null;
        KeptTraining kept = ended.kept();
        put(ended, switch (outcome) {
            case Outcome.Succeeded<TrainModel.Trained> succeeded -> kept.in(State.FINISHED, "");
            case Outcome.Cancelled<TrainModel.Trained> cancelled -> kept.in(State.STOPPED, "");
            case Outcome.Failed<TrainModel.Trained>(Throwable cause) -> kept.in(State.FAILED, sentence(cause));
        });
        if (outcome instanceof Outcome.Failed<TrainModel.Trained>(Throwable cause)) {
            problems.tell(cause);
        }
        next();
    }

    /** What the person can change; nothing where the fault is the program's, whose words are for the log. */
    private String sentence(Throwable cause) {
        return cause instanceof BadInput bad ? bad.sentence(language.get()) : "";
    }

    @Override public void started(Job begun) {
        // Its row says so already.
    }

    /** Only one training runs, so that any progress of this runner is its. */
    @Override public void progressed(Job now) {
        double share = learned(now.done());
        if (share > 0 && running != null && !running.stand().get().stopping()) {
            OptionalDouble seconds = left.at(share, clock.getAsLong());
            running.set(new Stand(running.kept(), Math.min(1, share), seconds, false));
        }
    }

    @Override public void ended(Job over, Outcome<?> outcome) {
        // The outcome has been told to the row.
    }

    private void put(Training changed, KeptTraining kept) {
        changed.set(Stand.of(kept));
        note(kept);
    }

    private void note(KeptTraining kept) {
        record("trainings", (progress, cancellation) -> {
            trainings.note(kept);
            return true;
        }, done -> { });
    }

    private Optional<Training> named(String name) {
        return all.stream().filter(each -> each.kept().name().equals(name)).findFirst();
    }

    private <T> void record(String name, Work<T> work, Consumer<T> then) {
        records.start(name, work, outcome -> {
            switch (outcome) {
                case Outcome.Succeeded<T>(T value) -> then.accept(value);
                case Outcome.Failed<T>(Throwable cause) -> problems.tell(cause);
                case Outcome.Cancelled<T>() -> { }
            }
        });
    }
}
