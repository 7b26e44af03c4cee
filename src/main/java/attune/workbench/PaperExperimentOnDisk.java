package attune.workbench;

import attune.experiment.Examiner;
import attune.experiment.Job;
import attune.experiment.Lent;
import attune.experiment.PaperExperiment;
import attune.experiment.PaperPage;
import attune.experiment.PaperPlan;
import attune.experiment.Subject;
import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Trains the plan's models, has them asked, writes the page. */
public final class PaperExperimentOnDisk implements RunExperiment {

    private static final int QUICK_SAMPLES = 300;
    private static final int QUICK_EPOCHS = 2;
    private static final String TEST = "test";
    private static final String TEXT = "clips";
    private static final String VISION = "posts";

    private final Path models;
    private final EvaluateModel evaluate;
    private final MeasureRobustness robustness;
    private final Clock clock;

    /** Takes the folder of the shipped models. */
    public PaperExperimentOnDisk(Path models, EvaluateModel evaluate, MeasureRobustness robustness, Clock clock) {
        this.models = models;
        this.evaluate = evaluate;
        this.robustness = robustness;
        this.clock = clock;
    }

    @Override public Standing run(Order order, Progress progress, Cancellation cancellation) throws IOException {
        return run(order, order.seeds(), Integer.MAX_VALUE, Integer.MAX_VALUE, progress, cancellation);
    }

    @Override public Standing quick(Order order, Progress progress, Cancellation cancellation) throws IOException {
        return run(order, 1, QUICK_SAMPLES, QUICK_EPOCHS, progress, cancellation);
    }

    @Override public Path page(Path out, Progress progress, Cancellation cancellation) throws IOException {
        return PaperPage.write(out, progress, cancellation);
    }

    private Standing run(
        Order order, int seeds, int samples, int epochs, Progress progress, Cancellation cancellation) throws IOException {
        List<Job> jobs = new PaperPlan(order.data(), seeds).jobs(order.corpora());
        PaperExperiment.Standing standing = new PaperExperiment(new PaperExperiment.Order(
            jobs, order.out(), new Lent(order.pretrainedText().orElse(models.resolve(TEXT)),
                order.frozenVision().orElse(models.resolve(VISION))), order.budget(), order.part(),
            order.parts(), samples, epochs), examiner(), clock).run(progress, cancellation);
        return new Standing(standing.made(), standing.standing(), standing.absent().size(), standing.left().size(),
            page(order.out(), Progress.SILENT, cancellation));
    }

    private Examiner examiner() {
        return (model, subject, depth, run, progress, cancellation) -> {
            EvaluateModel.Order order = order(model, subject, run);
            switch (depth) {
                case ANSWERS -> evaluate.evaluate(order, progress, cancellation);
                case ROBUSTNESS -> robustness.measure(order, progress, cancellation);
            }
        };
    }

    private static EvaluateModel.Order order(Path model, Subject subject, Path run) {
        return new EvaluateModel.Order(model, subject.corpus(), subject.path(), Optional.of(subject.task().name()),
            subject.protocol().id(), TEST, run);
    }
}
