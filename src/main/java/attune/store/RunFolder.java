package attune.store;

import attune.domain.Answer;
import attune.domain.AnswerTable;
import attune.domain.BadInput;
import attune.domain.Predictions;
import attune.domain.Run;
import attune.domain.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A run on disk: one model and one seed, asked one list. {@code run.json} says where the answers came from,
 * {@code predictions.parquet} holds a row each, which any tool that reads Parquet can query.
 */
public final class RunFolder {

    static final String RUN = "run.json";
    static final String PREDICTIONS = "predictions.parquet";

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

    private AnswersReader reader() {
        return new AnswersReader(folder.resolve(PREDICTIONS), run.task());
    }
}
