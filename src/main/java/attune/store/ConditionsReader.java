package attune.store;

import attune.domain.BadInput;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The names in the column {@code condition} of {@code predictions.parquet}. */
final class ConditionsReader {

    private ConditionsReader() {
    }

    /** Each once, in the order of its first row; none where there is no such column. */
    static List<String> names(Path file) {
        List<String> names = new ArrayList<>();
        try (Database database = Database.open()) {
            boolean[] there = new boolean[1];
            database.query("SELECT count(*)::INTEGER FROM (DESCRIBE SELECT * FROM " + Database.text(file)
                + ") WHERE column_name = 'condition'", (chunk, from) -> there[0] = chunk.vector(0).getInt(0) > 0);
            if (there[0]) {
                database.query("SELECT condition FROM (SELECT condition, min(file_row_number) AS first FROM read_parquet("
                    + Database.text(file) + ", file_row_number = true) WHERE condition IS NOT NULL GROUP BY condition)"
                    + " ORDER BY first", (chunk, from) -> {
                        for (int i = 0; i < chunk.rowCount(); i++) {
                            names.add(chunk.vector(0).getString(i));
                        }
                    });
            }
            return names;
        } catch (SQLException e) {
            throw new BadInput(e, "runs.damaged", file);
        }
    }
}
