package attune.store;

import attune.domain.Answer;
import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;

/**
 * Writes {@code predictions.parquet}, whose columns {@link AnswerColumns} names. Probabilities and gates keep 14
 * significant bits (four decimals), so that a run of some thousand samples stays small enough to be kept with sources.
 */
final class AnswersFile {

    private static final int DROPPED_BITS = 10;

    private AnswersFile() {
    }

    static void write(Path file, Task task, List<Answer> answers) throws IOException {
        Set<List<String>> seen = new HashSet<>();
        for (Answer answer : answers) {
            if (!seen.add(List.of(answer.id(), answer.condition()))) {
                throw new IllegalArgumentException(answer.id() + " is answered twice under one condition");
            }
        }
        AnswerColumns columns = AnswerColumns.of(task, answers);
        try (Database database = Database.open()) {
            database.execute("CREATE TABLE answers (" + columns.definition() + ")");
            try (DuckDBAppender rows = database.appender("answers")) {
                for (Answer answer : answers) {
                    row(rows, columns, answer);
                }
            }
            place(database, file);
        } catch (SQLException e) {
            throw new BadInput(e, "store.unwritable", file);
        }
    }

    /** Writes the table {@code answers} of a database. */
    static void place(Database database, Path file) throws IOException {
        ReplacedFile.place(file, beside -> copy(database, beside));
    }

    private static void copy(Database database, Path to) throws IOException {
        try {
            database.execute("COPY answers TO " + Database.text(to)
                + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 15, PARQUET_VERSION v2)");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        if (!Files.isRegularFile(to)) {
            throw new IOException(to + " was not written");
        }
    }

    private static void row(DuckDBAppender row, AnswerColumns columns, Answer answer) throws SQLException {
        row.beginRow().append(answer.id());
        if (columns.task() instanceof Task.Classes classes) {
            row.append(classes.labels().get((int) answer.truth())).append(classes.labels().get((int) answer.predicted()));
        } else {
            row.append(answer.truth()).append(answer.predicted());
        }
        for (int c = 0; c < columns.probabilityNames().size(); c++) {
            number(row, answer.probabilities().length == 0 ? Float.NaN : answer.probabilities()[c]);
        }
        for (Modality modality : columns.gates()) {
            number(row, answer.gates().map(gates -> gates.weights().get(modality)).orElse(Float.NaN));
        }
        text(row, columns.group(), answer.group());
        text(row, columns.text(), answer.text());
        text(row, columns.condition(), answer.condition());
        row.endRow();
    }

    static void number(DuckDBAppender row, float value) throws SQLException {
        if (Float.isNaN(value)) {
            row.appendNull();
        } else {
            row.append(rounded(value));
        }
    }

    private static void text(DuckDBAppender row, boolean there, String value) throws SQLException {
        if (there && value.isEmpty()) {
            row.appendNull();
        } else if (there) {
            row.append(value);
        }
    }

    /** To the nearest number of 14 significant bits. */
    static float rounded(float value) {
        int bits = Float.floatToRawIntBits(value) + (1 << DROPPED_BITS - 1);
        return Float.intBitsToFloat(bits & -(1 << DROPPED_BITS));
    }
}
