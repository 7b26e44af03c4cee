package attune.store;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** Writes the answers of a run as a table for any tool, with the columns that {@link PredictionsFile} reads. */
public final class PredictionsExport {

    private PredictionsExport() {
    }

    /**
     * Writes a run's answers.
     *
     * @param table its ending says the format: {@code .csv}, {@code .jsonl} or {@code .parquet}
     */
    public static void write(RunFolder run, Path table) {
        String format = format(table);
        String name = Database.text(run.run().model().name());
        String select = "SELECT *, " + name + " AS model, " + run.run().training().seed() + "::BIGINT AS seed, "
            + Database.text(run.run().data().list()) + " AS split FROM "
            + Database.text(run.folder().resolve(RunFolder.PREDICTIONS));
        try (Database database = Database.open()) {
            ReplacedFile.place(table, beside -> {
                try {
                    database.execute("COPY (" + select + ") TO " + Database.text(beside) + " (" + format + ")");
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            });
        } catch (IOException | SQLException e) {
            throw new BadInput(e, "batch.unwritable", table);
        }
    }

    private static String format(Path table) {
        String name = table.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return "FORMAT csv, HEADER";
        }
        if (name.endsWith(".jsonl")) {
            return "FORMAT json";
        }
        if (name.endsWith(".parquet")) {
            return "FORMAT parquet, COMPRESSION zstd";
        }
        throw new BadInput("predictions.format", table);
    }
}
