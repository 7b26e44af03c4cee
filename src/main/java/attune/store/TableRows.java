package attune.store;

import attune.domain.BadInput;
import attune.domain.InputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The rows of a table in a file, whatever its format: CSV, JSON lines or Parquet, by the file's ending. */
interface TableRows {

    /** Takes a table row by row. */
    interface Sink {

        /** The names of the columns; before the first row, and again whenever JSON lines bring a new one. */
        void columns(List<String> names);

        /**
         * A row.
         *
         * @param line where it stands: line of the file, or number of the row
         * @param values as texts, one a column; null where there is none; not kept by the caller
         */
        void row(long line, String[] values);

        /** A row that cannot be read. */
        void broken(BadInput problem);
    }

    void read(Path file, Sink sink);

    /** The reader for a file; one that is none of these tables is refused. */
    static TableRows of(Path named) {
        Path file = InputFile.readable(named);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return new CsvRows();
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return new JsonRows();
        }
        if (name.endsWith(".parquet")) {
            return new ParquetRows();
        }
        throw new BadInput("predictions.format", file);
    }
}
