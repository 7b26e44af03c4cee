package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.BadInput;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.block.Parameters;
import attune.model.block.Tape;
import attune.model.variant.Network;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The training loop: AdamW on the network's own loss (equation 8), an exam after each epoch, the best epoch's weights at
 * the end. One seed gives one result, whether the run was interrupted between epochs or not.
 */
public final class Trainer {

    private static final long DROPOUT = 7;

    private final TrainingPlan plan;
    private final Objective objective;
    private final Exam exam;
    private final Path checkpoints;
    private final Map<String, Double> pace;
    private final String origin;
    private final TrainingListener listener;

    /**
     * How a training ended.
     *
     * @param epochs run, of those planned
     * @param bestEpoch from 1
     * @param score of the exam at the best epoch
     */
    public record Trained(int epochs, int bestEpoch, double score) {
    }

    /**
     * Where a training stands on disk and what it begins with.
     *
     * @param checkpoints folder of its state; a run that stands there is gone on with
     * @param origin what it depends on beside plan and specification: a state of another origin is refused
     * @param pace share of the rate at which parameters of these names learn, 0 to 1; others learn at 1
     */
    record Beginning(Path checkpoints, String origin, Map<String, Double> pace) {
        Beginning {
            pace = Map.copyOf(pace);
        }
    }

    /**
     * Prepares a training.
     *
     * @param checkpoints folder of its state; a run that stands there is gone on with
     */
    public Trainer(TrainingPlan plan, Lessons lessons, Exam exam, Path checkpoints, TrainingListener listener) {
        this(plan, lessons, exam, checkpoints, "", listener);
    }

    /**
     * As above, for a training that the plan and the network's specification do not tell apart from all others.
     *
     * @param origin what else it depends on: data, first weights; a state of another origin is refused
     */
    public Trainer(
        TrainingPlan plan, Lessons lessons, Exam exam, Path checkpoints, String origin, TrainingListener listener) {
        this(plan, new LabelledLessons(lessons), exam, checkpoints, origin, listener);
    }

    /** As above, with another objective than the network's own loss on lessons. */
    Trainer(
        TrainingPlan plan, Objective objective, Exam exam, Path checkpoints, String origin, TrainingListener listener) {
        this(plan, objective, exam, new Beginning(checkpoints, origin, Map.of()), listener);
    }

    /** As above, with weights that learn at another pace. */
    Trainer(TrainingPlan plan, Objective objective, Exam exam, Beginning beginning, TrainingListener listener) {
        this.origin = beginning.origin();
        this.pace = beginning.pace();
        this.plan = plan;
        this.objective = objective;
        this.exam = exam;
        this.checkpoints = beginning.checkpoints();
        this.listener = listener;
    }

    /** Trains the network where it stands; it holds the best epoch's weights afterwards. */
    public Trained train(Network network, Progress progress, Cancellation cancellation) throws IOException {
        Tape.alone();
        Parameters parameters = network.parameters();
        Checkpoints saved = new Checkpoints(checkpoints, (plan + " " + network.spec() + " " + origin).strip());
        parameters.requireGradients(true);
        try (AdamW optimiser = new AdamW(parameters, plan.weightDecay(), plan.clip(), pace);
             EpochAverage average = new EpochAverage(parameters, plan.averaging())) {
            Checkpoints.Standing standing = saved.standing().orElse(new Checkpoints.Standing(0, 0, 0, Double.NEGATIVE_INFINITY));
            if (standing.epochs() > 0) {
                saved.restore(standing, parameters, optimiser, average);
            }
            while (standing.epochs() < plan.epochs() && standing.epochs() - standing.bestEpochs() < plan.patience()) {
                standing = epoch(network, new Learning(optimiser, average), standing, saved, progress, cancellation);
            }
            saved.restoreBest(standing, parameters);
            return new Trained(standing.epochs(), standing.bestEpochs(), standing.bestScore());
        } finally {
            parameters.requireGradients(false);
        }
    }

    /** What moves the weights, and what becomes of them over epochs. */
    private record Learning(AdamW optimiser, EpochAverage average) {
    }

    private Checkpoints.Standing epoch(Network network, Learning learning, Checkpoints.Standing before, Checkpoints saved,
        Progress progress, Cancellation cancellation) throws IOException {
        long begun = System.nanoTime();
        int epoch = before.epochs();
        double sum = 0;
        double norms = 0;
        for (int number = 0; number < objective.batches(); number++) {
            cancellation.check();
            Step step = step(network, learning.optimiser(), epoch, number);
            sum += step.loss();
            norms += step.norm();
            progress.at((epoch + (number + 1.0) / objective.batches()) / plan.epochs(),
                String.format(Locale.ROOT, "epoch %d/%d, batch %d/%d, loss %.3f",
                    epoch + 1, plan.epochs(), number + 1, objective.batches(), sum / (number + 1)));
        }
        double learned = (System.nanoTime() - begun) / 1e9;
        learning.optimiser().settle();
        learning.average().follow();
        Exam.Result result = learning.average().during(() -> exam.sit(network, cancellation));
        boolean better = !exam.decides() || result.score() > before.bestScore();
        Checkpoints.Standing after = new Checkpoints.Standing(epoch + 1, learning.optimiser().steps(),
            better ? epoch + 1 : before.bestEpochs(), better ? result.score() : before.bestScore());
        saved.save(after, network.parameters(), learning.optimiser(), learning.average());
        listener.epoch(new EpochReport(epoch, sum / objective.batches(), norms / objective.batches(), result, better, learned,
            (System.nanoTime() - begun) / 1e9));
        return after;
    }

    /** A step's loss and the global norm of its gradients before clipping. */
    private record Step(double loss, double norm) {
    }

    private Step step(Network network, AdamW optimiser, int epoch, int number) {
        // Dropout begins anew with each step, so that it does not depend on a restart.
        network.seedDropout(Draw.of(plan.seed(), epoch, number, DROPOUT).nextLong());
        long steps = (long) plan.epochs() * objective.batches();
        double rate = plan.rate((long) epoch * objective.batches() + number, steps);
        try (NDManager scratch = network.parameters().manager().newSubManager()) {
            Supplier<NDArray> prepared = objective.prepare(scratch, network, optimiser, epoch, number);
            float loss;
            try (Tape tape = Tape.open()) {
                NDArray total = prepared.get();
                tape.backward(total);
                loss = total.getFloat();
            }
            double norm = Float.isFinite(loss) ? optimiser.step(rate) : Double.NaN;
            if (!Double.isFinite(norm)) {
                throw new BadInput("training.diverged", epoch + 1, number + 1, loss, plan.learningRate());
            }
            return new Step(loss, norm);
        }
    }
}
