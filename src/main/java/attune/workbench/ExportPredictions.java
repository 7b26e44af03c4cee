package attune.workbench;

import attune.store.PredictionsExport;
import attune.store.RunFolder;
import java.nio.file.Path;

/** Writes the predictions of a run as a table that any tool reads, and that {@link MeasurePredictions} reads back. */
@FunctionalInterface
public interface ExportPredictions {

    /**
     * Writes a table.
     *
     * @param run a run's folder
     * @param table its ending says the format: {@code .csv}, {@code .jsonl} or {@code .parquet}
     */
    void export(Path run, Path table);

    /** From the run's folder. */
    static ExportPredictions fromFolder() {
        return (run, table) -> PredictionsExport.write(RunFolder.open(run), table);
    }
}
