package attune.workbench;

import attune.dataset.Corpora;
import attune.dataset.Corpus;
import attune.dataset.Protocol;
import attune.dataset.Task;
import attune.domain.BadInput;
import attune.evaluation.Confusion;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolder;
import attune.store.TrustedScripts;
import attune.training.Course;
import attune.training.CourseOrder;
import attune.training.EpochReport;
import attune.training.Points;
import attune.training.Preset;
import attune.training.Tuning;
import attune.training.VariantTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the corpus, prepares it, trains. */
public final class TrainOnCorpus implements TrainModel {

    private static final String COURSE = "course";

    private final TrustedScripts trusted;

    /** A text encoder that was made elsewhere is run only where it is trusted. */
    public TrainOnCorpus(TrustedScripts trusted) {
        this.trusted = trusted;
    }

    @Override public Trained train(Order order, Consumer<Epoch> epoch, Progress progress, Cancellation cancellation)
        throws IOException {
        Corpus corpus = Corpora.named(order.corpus(), order.path());
        Task task = task(corpus, order.task());
        CourseOrder wanted = new CourseOrder(corpus, task, Protocol.named(order.protocol()),
            order.apart().stream().map(TrainOnCorpus::named).toList(), order.pretrainedText().map(this::text),
            order.frozenVision().map(ModelFolder::open), Integer.MAX_VALUE);
        Preset chosen = Preset.of(order.preset(), wanted);
        Preset preset = order.epochs().isPresent() ? chosen.withEpochs(order.epochs().getAsInt()) : chosen;
        Course course = Course.prepare(wanted, order.out().resolve(COURSE), progress.part(0, READING), cancellation);
        VariantTraining training = new VariantTraining(course, order.variant(), preset, order.seed(), order.out());
        if (!order.resume()) {
            training.refuseUnlessNew();
        }
        VariantTraining.Result result = training.run(
            report -> epoch.accept(epoch(report)), progress.part(READING, 1), cancellation);
        return new Trained(result.model().folder(), result.trained().epochs(), result.trained().bestEpoch(),
            result.validation().score(), accuracy(result.validation().papers().values()), course.features(), course.hash(),
            course.faults().stream().map(fault -> fault.problem().getMessage()).toList(), result.samplesPerSecond());
    }

    @Override public Path tune(Trying trying, Consumer<String> trial, Progress progress, Cancellation cancellation)
        throws IOException {
        Corpus corpus = named(trying.dataset());
        CourseOrder wanted = new CourseOrder(corpus, task(corpus, trying.task()), Protocol.PUBLISHED, List.of(),
            trying.pretrainedText().map(this::text), trying.frozenVision().map(ModelFolder::open), Integer.MAX_VALUE);
        Course course = Course.prepare(wanted, trying.out().resolve(COURSE), progress.part(0, READING), cancellation);
        return new Tuning(course, trying.preset(), trying.out(), trying.seed()).run(
            trying.trials(), trial, progress.part(READING, 1), cancellation);
    }

    @Override public List<String> variants() {
        return Points.names();
    }

    private ModelFolder text(Path folder) {
        ModelFolder model = ModelFolder.open(folder);
        trusted.require(model);
        return model;
    }

    /** The task of that name among those of the corpus, or its first. */
    public static Task task(Corpus corpus, Optional<String> name) {
        if (name.isEmpty()) {
            return corpus.tasks().getFirst();
        }
        return corpus.tasks().stream().filter(task -> task.name().equals(name.get())).findFirst()
            .orElseThrow(() -> new BadInput("training.no-task", corpus.name(), name.get(),
                String.join(", ", corpus.tasks().stream().map(Task::name).toList())));
    }

    /** The corpus that {@code NAME=PATH} names. */
    public static Corpus named(String nameAndPath) {
        int at = nameAndPath.indexOf('=');
        if (at <= 0 || at == nameAndPath.length() - 1) {
            throw new BadInput("training.named-path", nameAndPath);
        }
        return Corpora.named(nameAndPath.substring(0, at), Path.of(nameAndPath.substring(at + 1)));
    }

    private static Epoch epoch(EpochReport report) {
        return new Epoch(report.epoch() + 1, report.loss(), report.exam().score(),
            accuracy(report.exam().papers().values()), report.better(), report.seconds(), report.line());
    }

    private static double accuracy(Iterable<Confusion> papers) {
        for (Confusion paper : papers) {
            return paper.accuracy();
        }
        return Double.NaN;
    }
}
