package attune.workbench;

import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads many samples: files, folders (with what is below them) and CSV tables of posts. */
public interface AnalyseBatch {

    /**
     * Reads every sample named, one after the other; one that fails gives a row with its problem.
     *
     * @param sources files, folders, and CSV tables with a column {@code text} and, if wanted, {@code id}, {@code image}
     * @param model name of a model, or empty to take the clip and the post model of the settings
     * @param done sources already in the table, to be passed over
     * @param row hears each row as soon as it is there, on the calling thread
     */
    void read(List<Path> sources, String model, String device, List<String> done, Consumer<BatchRow> row,
        Progress progress, Cancellation cancellation);

    /** Opens the sample that a row was made from; {@code source} is {@link BatchRow#source()}. */
    Sample sample(String source, Progress progress, Cancellation cancellation);

    /** Writes rows as CSV: beside the target first, then moved. */
    void export(List<BatchRow> rows, Path csv);
}
