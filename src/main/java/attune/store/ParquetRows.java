package attune.store;

import attune.domain.BadInput;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Parquet table, every column read as texts. */
final class ParquetRows implements TableRows {

    @Override public void read(Path file, Sink sink) {
        try (Database database = Database.open()) {
            List<String> names = new ArrayList<>();
            String table = "read_parquet(" + Database.text(file) + ")";
            database.query("SELECT column_name FROM (DESCRIBE SELECT * FROM " + table + ")", (chunk, from) -> {
                for (int i = 0; i < chunk.rowCount(); i++) {
                    names.add(chunk.vector(0).getString(i));
                }
            });
            sink.columns(names);
            String texts = names.stream().map(name -> Database.name(name) + "::VARCHAR").collect(Collectors.joining(", "));
            database.query("SELECT " + texts + " FROM " + table, (chunk, from) -> {
                for (int i = 0; i < chunk.rowCount(); i++) {
                    String[] values = new String[names.size()];
                    for (int c = 0; c < values.length; c++) {
                        values[c] = chunk.vector(c).isNull(i) ? null : chunk.vector(c).getString(i);
                    }
                    sink.row(from + i + 1L, values);
                }
            });
        } catch (SQLException e) {
            throw new BadInput(e, "predictions.parquet", file);
        }
    }
}
