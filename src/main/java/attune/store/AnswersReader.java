package attune.store;

import attune.domain.Answer;
import attune.domain.AnswerTable;
import attune.domain.BadInput;
import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.domain.Task;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Reads {@code predictions.parquet}, whose columns {@link AnswerColumns} names. */
final class AnswersReader {

    private final Path file;
    private final Task task;

    AnswersReader(Path file, Task task) {
        this.file = file;
        this.task = task;
    }

    /** Every answer, in the order of the file. */
    List<Answer> answers() {
        try (Database database = Database.open()) {
            AnswerColumns columns = columns(database);
            List<String> select = new ArrayList<>(List.of(word("id"), value("y_true"), value("y_pred")));
            select.add(columns.group() ? word("group") : "NULL::VARCHAR");
            select.add(columns.text() ? word("text") : "NULL::VARCHAR");
            select.add(columns.condition() ? word("condition") : "NULL::VARCHAR");
            numbers(columns, select);
            List<Answer> answers = new ArrayList<>();
            database.query(select(select), (chunk, from) -> {
                for (int i = 0; i < chunk.rowCount(); i++) {
                    answers.add(answer(columns, chunk, i));
                }
            });
            return answers;
        } catch (SQLException | IllegalArgumentException e) {
            throw new BadInput(e, "runs.damaged", file);
        }
    }

    /** The answers given under a condition, in columns; empty for the samples as they are. */
    AnswerTable table(String condition) {
        try (Database database = Database.open()) {
            AnswerColumns columns = columns(database);
            List<String> select = new ArrayList<>(List.of(word("id"), value("y_true"), value("y_pred")));
            select.add(columns.group() ? word("group") : "NULL::VARCHAR");
            numbers(columns, select);
            if (columns.text()) {
                select.add(word("text"));
            }
            String where = where(columns, condition);
            int[] count = new int[1];
            database.query("SELECT count(*)::INTEGER FROM " + Database.text(file) + where,
                (chunk, from) -> count[0] = chunk.vector(0).getInt(0));
            AnswersInColumns filled = new AnswersInColumns(task, columns, count[0]);
            database.query(select(select) + where, filled::take);
            return filled.table();
        } catch (SQLException | IllegalArgumentException e) {
            throw new BadInput(e, "runs.damaged", file);
        }
    }

    /** How many samples as they are the run answered, and the mean of {@code figure}, an SQL expression, over them. */
    double[] mean(String figure) {
        try (Database database = Database.open()) {
            double[] found = new double[2];
            database.query("SELECT count(*)::DOUBLE, coalesce(avg(" + figure + "), 0)::DOUBLE FROM " + Database.text(file)
                + where(columns(database), ""), (chunk, from) -> {
                    found[0] = chunk.vector(0).getDouble(0);
                    found[1] = chunk.vector(1).getDouble(0);
                });
            return found;
        } catch (SQLException e) {
            throw new BadInput(e, "runs.damaged", file);
        }
    }

    /** A column as text, whatever another tool wrote it as. */
    private static String word(String column) {
        return Database.name(column) + "::VARCHAR";
    }

    private static void numbers(AnswerColumns columns, List<String> to) {
        columns.probabilityNames().forEach(name -> to.add(Database.name(name) + "::FLOAT"));
        columns.gates().forEach(modality -> to.add(AnswerColumns.GATE + modality.letter() + "::FLOAT"));
    }

    private static String where(AnswerColumns columns, String condition) {
        return columns.condition() ? " WHERE coalesce(condition, '') = " + Database.text(condition)
            : condition.isEmpty() ? "" : " WHERE false";
    }

    private String select(List<String> columns) {
        return "SELECT " + String.join(", ", columns) + " FROM " + Database.text(file);
    }

    private AnswerColumns columns(Database database) throws SQLException {
        Set<String> names = new HashSet<>();
        database.query("SELECT column_name FROM (DESCRIBE SELECT * FROM " + Database.text(file) + ")", (chunk, from) -> {
            for (int i = 0; i < chunk.rowCount(); i++) {
                names.add(chunk.vector(0).getString(i));
            }
        });
        return AnswerColumns.of(task, names);
    }

    /** A label by its index, or a score, as a number; null where it is neither. */
    private String value(String column) {
        return task instanceof Task.Classes classes
            ? "(list_position([" + classes.labels().stream().map(Database::text).collect(Collectors.joining(", ")) + "], "
                + column + ") - 1)::DOUBLE"
            : column + "::DOUBLE";
    }

    private static double value(DuckDBReadableVector column, int row) throws SQLException {
        double value = column.getDouble(row, Double.NaN);
        if (Double.isNaN(value)) {
            throw new SQLException("row " + row + " of a chunk holds no value of its task");
        }
        return value;
    }

    static void values(DuckDBReadableVector column, double[] to, int at, int rows) throws SQLException {
        for (int row = 0; row < rows; row++) {
            to[at + row] = value(column, row);
        }
    }

    private static Answer answer(AnswerColumns columns, DuckDBDataChunkReader chunk, int row) throws SQLException {
        int next = 6;
        float[] probabilities = new float[columns.probabilityNames().size()];
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[c] = chunk.vector(next++).getFloat(row, Float.NaN);
        }
        Map<Modality, Float> gates = new EnumMap<>(Modality.class);
        for (Modality modality : columns.gates()) {
            DuckDBReadableVector gate = chunk.vector(next++);
            if (!gate.isNull(row)) {
                gates.put(modality, gate.getFloat(row));
            }
        }
        boolean known = probabilities.length > 0 && !Float.isNaN(probabilities[0]);
        return new Answer(chunk.vector(0).getString(row), value(chunk.vector(1), row), value(chunk.vector(2), row),
            known ? probabilities : new float[0], gates.isEmpty() ? Optional.empty() : Optional.of(new GateWeights(gates)),
            textOf(chunk.vector(3), row), textOf(chunk.vector(4), row), textOf(chunk.vector(5), row));
    }

    static String textOf(DuckDBReadableVector column, int row) {
        return column.isNull(row) ? "" : column.getString(row);
    }
}
