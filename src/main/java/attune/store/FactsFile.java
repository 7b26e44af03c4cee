package attune.store;

import attune.domain.BadInput;
import attune.domain.SampleFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;

/** {@code samples.parquet} beside a run: {@code id} and a column a fact, a number or a text; null where it is not known. */
final class FactsFile {

    private static final String ID = "id";
    private static final Set<String> NUMBERS = Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT",
        "USMALLINT", "UINTEGER", "UBIGINT", "FLOAT", "DOUBLE", "BOOLEAN");

    private FactsFile() {
    }

    static void write(Path file, SampleFacts facts) throws IOException {
        List<String> columns = new ArrayList<>(List.of("id VARCHAR"));
        facts.numbers().keySet().forEach(name -> columns.add(Database.name(name) + " DOUBLE"));
        facts.texts().keySet().forEach(name -> columns.add(Database.name(name) + " VARCHAR"));
        try (Database database = Database.open()) {
            database.execute("CREATE TABLE answers (" + String.join(", ", columns) + ")");
            try (DuckDBAppender rows = database.appender("answers")) {
                for (int i = 0; i < facts.ids().length; i++) {
                    rows.beginRow().append(facts.ids()[i]);
                    for (double[] column : facts.numbers().values()) {
                        if (Double.isNaN(column[i])) {
                            rows.appendNull();
                        } else {
                            rows.append(column[i]);
                        }
                    }
                    for (String[] column : facts.texts().values()) {
                        if (column[i].isEmpty()) {
                            rows.appendNull();
                        } else {
                            rows.append(column[i]);
                        }
                    }
                    rows.endRow();
                }
            }
            AnswersFile.place(database, file);
        } catch (SQLException e) {
            throw new BadInput(e, "store.unwritable", file);
        }
    }

    static SampleFacts read(Path file) {
        List<String> ids = new ArrayList<>();
        Map<String, List<Double>> numbers = new LinkedHashMap<>();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        try (Database database = Database.open()) {
            database.query("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + Database.text(file) + ")",
                (chunk, from) -> {
                    for (int i = 0; i < chunk.rowCount(); i++) {
                        String name = chunk.vector(0).getString(i);
                        String type = chunk.vector(1).getString(i);
                        if (NUMBERS.contains(type) || type.startsWith("DECIMAL")) {
                            numbers.put(name, new ArrayList<>());
                        } else if (!name.equals(ID)) {
                            texts.put(name, new ArrayList<>());
                        }
                    }
                });
            numbers.remove(ID);
            List<String> select = new ArrayList<>(List.of("id::VARCHAR"));
            numbers.keySet().forEach(name -> select.add(Database.name(name) + "::DOUBLE"));
            texts.keySet().forEach(name -> select.add("coalesce(" + Database.name(name) + "::VARCHAR, '')"));
            database.query("SELECT " + String.join(", ", select) + " FROM " + Database.text(file), (chunk, from) -> {
                for (int i = 0; i < chunk.rowCount(); i++) {
                    int next = 0;
                    ids.add(chunk.vector(next++).getString(i));
                    for (List<Double> column : numbers.values()) {
                        column.add(chunk.vector(next++).getDouble(i, Double.NaN));
                    }
                    for (List<String> column : texts.values()) {
                        column.add(chunk.vector(next++).getString(i));
                    }
                }
            });
        } catch (SQLException e) {
            throw new BadInput(e, "runs.damaged", file);
        }
        Map<String, double[]> values = new LinkedHashMap<>();
        numbers.forEach((name, column) -> values.put(name, column.stream().mapToDouble(Double::doubleValue).toArray()));
        Map<String, String[]> words = new LinkedHashMap<>();
        texts.forEach((name, column) -> words.put(name, column.toArray(String[]::new)));
        return new SampleFacts(ids.toArray(String[]::new), values, words);
    }
}
