package attune.ui.train;

import attune.figure.Figure;
import attune.figure.FigureFile;
import attune.figure.Palette;
import attune.job.JobRunner;
import attune.job.Outcome;
import attune.job.Work;
import attune.ui.common.Problems;
import attune.workbench.CheckCorpora;
import attune.workbench.KeepTrainings;
import attune.workbench.KeptTraining;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Train without its view: it stays while the language changes, and trainings go on while another perspective is shown. */
public final class TrainViewModel {

    private final UseCases useCases;
    private final JobRunner jobs;
    private final Problems problems;
    private final CorpusModel corpus;
    private final OrderModel order;
    private final TrainingsModel trainings;
    private boolean loaded;

    /**
     * Nothing chosen yet.
     *
     * @param jobs checks of corpora, files
     * @param training one worker for nothing but this
     * @param records writes in turn
     * @param home brings epochs to the thread that shows them
     * @param language of sentences that are kept
     */
    public TrainViewModel(UseCases useCases, JobRunner jobs, JobRunner training, JobRunner records, Executor home,
        Problems problems, Supplier<Locale> language) {
        this.useCases = useCases;
        this.jobs = jobs;
        this.problems = problems;
        this.corpus = new CorpusModel(useCases, jobs, records, problems);
        this.order = new OrderModel(corpus, useCases);
        this.trainings = new TrainingsModel(useCases, training, records, home, problems, language, System::nanoTime);
    }

    /** Recalls the trainings and the places of corpora, once. */
    public void load() {
        if (!loaded) {
            loaded = true;
            corpus.load();
            trainings.load();
        }
    }

    /** Orders what is chosen; nothing where something lacks. */
    void start() {
        if (order.lackProperty().get() == OrderModel.Lack.NOTHING) {
            trainings.start(order.orders(), order.most());
        }
    }

    /** Lets the next training read text through the encoder of that folder; null for one from scratch. */
    public void startFromText(Path model) {
        order.pretrained().set(model);
    }

    /** Reads the card of a finished model. */
    void card(KeptTraining training, Consumer<String> then) {
        job(training.name(), (progress, cancellation) -> useCases.trainings().card(training), then);
    }

    /** Writes a picture or its numbers, by the file's ending. */
    void save(Figure figure, double width, double height, Palette palette, Path file) {
        job(file.getFileName().toString(), (progress, cancellation) -> {
            FigureFile.write(figure, width, height, palette, file);
            return file;
        }, written -> { });
    }

    private <T> void job(String name, Work<T> work, Consumer<T> then) {
        jobs.start(name, work, outcome -> {
            switch (outcome) {
                case Outcome.Succeeded<T>(T value) -> then.accept(value);
                case Outcome.Failed<T>(Throwable cause) -> problems.tell(cause);
                case Outcome.Cancelled<T>() -> { }
            }
        });
    }

    CorpusModel corpus() {
        return corpus;
    }

    OrderModel order() {
        return order;
    }

    TrainingsModel trainings() {
        return trainings;
    }

    CheckCorpora corpora() {
        return useCases.corpora();
    }

    KeepTrainings kept() {
        return useCases.trainings();
    }
}
