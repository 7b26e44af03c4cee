package attune.store;

import attune.domain.Answer;
import attune.domain.AnswerTable;
import attune.domain.BadInput;
import attune.domain.HeadReadings;
import attune.domain.Predictions;
import attune.domain.Run;
import attune.domain.SampleFacts;
import attune.domain.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A run on disk: one model and one seed, asked one list. {@code run.json} says where the answers came from,
 * {@code predictions.parquet} holds a row each, which any tool that reads Parquet can query. Beside them may stand
 * {@code samples.parquet}, a row a sample by {@code id} with what else is known of it in columns of any name, and
 * {@code heads.parquet}, what every attention head did.
 */
public final class RunFolder {

    static final String RUN = "run.json";
    static final String PREDICTIONS = "predictions.parquet";

    private static final String HEADS = "heads.parquet";
    private static final String SAMPLES = "samples.parquet";

    private final Path folder;
    private final Run run;

    private RunFolder(Path folder, Run run) {
        this.folder = folder;
        this.run = run;
    }

    /**
     * Writes a run: its answers first, {@code run.json} last, so that a folder with one is whole.
     *
     * @param folder made if it is not there
     * @param answers of samples that stand there once under each condition
     */
    public static RunFolder write(Path folder, Run run, List<Answer> answers) {
        try {
            AnswersFile.write(folder.resolve(PREDICTIONS), run.task(), answers);
            RunJson.write(run, folder.resolve(RUN));
        } catch (IOException e) {
            throw new BadInput(e, "store.unwritable", folder);
        }
        return new RunFolder(folder.toAbsolutePath().normalize(), run);
    }

    /** Opens a run; a folder that is none is refused by a {@link BadInput}. */
    public static RunFolder open(Path named) {
        Path folder = named.toAbsolutePath().normalize();
        for (String file : List.of(RUN, PREDICTIONS)) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new BadInput("runs.missing", named, file);
            }
        }
        return new RunFolder(folder, RunJson.read(folder.resolve(RUN)));
    }

    public Path folder() {
        return folder;
    }

    public Run run() {
        return run;
    }

    /** Every answer, in the order in which they were written; probabilities and gates have 14 significant bits. */
    public List<Answer> answers() {
        return reader().answers();
    }

    /** The answers to the samples as they are. */
    public Predictions predictions() {
        return predictions("");
    }

    /** The answers given under a condition, such as {@code text absent}; empty for the samples as they are. */
    public Predictions predictions(String condition) {
        return reader().table(condition).predictions();
    }

    /** The answers to the samples as they are, with gates, texts and groups. */
    public AnswerTable table() {
        return reader().table("");
    }

    /** How many samples as they are were answered, and how well, without a row of them leaving the file. */
    public Tally tally() {
        double[] found = reader().mean(switch (run.task()) {
            case Task.Classes classes -> "(y_true = y_pred)::INTEGER";
            case Task.Scores scores -> "abs(y_true - y_pred)";
        });
        return new Tally((int) found[0], found[1]);
    }

    /**
     * What a run is worth at a glance.
     *
     * @param value accuracy of classes, mean absolute error of scores
     */
    public record Tally(int samples, double value) {
    }

    /** The conditions under which samples were answered beside as they are, in the order of the file. */
    public List<String> conditions() {
        return ConditionsReader.names(folder.resolve(PREDICTIONS));
    }

    /** Keeps beside the answers what the heads did. */
    public void keep(HeadReadings heads) {
        kept(() -> HeadsFile.write(folder.resolve(HEADS), heads));
    }

    /** What the heads did; empty where it was not kept. */
    public Optional<HeadReadings> heads() {
        return Files.isRegularFile(folder.resolve(HEADS)) ? Optional.of(HeadsFile.read(folder.resolve(HEADS)))
            : Optional.empty();
    }

    /** Keeps beside the answers what else is known of the samples. */
    public void keep(SampleFacts facts) {
        kept(() -> FactsFile.write(folder.resolve(SAMPLES), facts));
    }

    /** What else is known of the samples: every column of {@code samples.parquet}, where there is one. */
    public SampleFacts facts() {
        return Files.isRegularFile(folder.resolve(SAMPLES)) ? FactsFile.read(folder.resolve(SAMPLES)) : SampleFacts.NONE;
    }

    /** Writes a file. */
    private interface Writing {

        void write() throws IOException;
    }

    private void kept(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new BadInput(e, "store.unwritable", folder);
        }
    }

    private AnswersReader reader() {
        return new AnswersReader(folder.resolve(PREDICTIONS), run.task());
    }
}
