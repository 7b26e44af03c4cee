package attune.store;

import attune.domain.AnswerTable;
import attune.domain.Modality;
import attune.domain.Predictions;
import attune.domain.Task;
import attune.domain.Texts;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/**
 * The columns of a run while they are read: id, truth, answer, group, a probability a label, a gate a stream, and the text
 * where there is one, in this order.
 */
final class AnswersInColumns {

    private static final int PROBABILITIES = 4;

    private final Task task;
    private final Texts.Builder ids;
    private final double[] truth;
    private final double[] predicted;
    private final float[][] probabilities;
    private final Map<Modality, float[]> gates = new EnumMap<>(Modality.class);
    private final Optional<Texts.Builder> texts;
    private final String[] keys;

    AnswersInColumns(Task task, AnswerColumns columns, int n) {
        this.task = task;
        ids = new Texts.Builder(n);
        truth = new double[n];
        predicted = new double[n];
        probabilities = new float[columns.probabilityNames().size()][n];
        columns.gates().forEach(modality -> gates.put(modality, new float[n]));
        texts = columns.text() ? Optional.of(new Texts.Builder(n)) : Optional.empty();
        keys = new String[columns.group() ? n : 0];
    }

    /** Takes a chunk whose first row is row {@code from}. */
    void take(DuckDBDataChunkReader chunk, int from) throws SQLException {
        int rows = (int) chunk.rowCount();
        texts(chunk.vector(0), ids, rows);
        AnswersReader.values(chunk.vector(1), truth, from, rows);
        AnswersReader.values(chunk.vector(2), predicted, from, rows);
        for (int i = 0; i < rows && keys.length > 0; i++) {
            keys[from + i] = AnswersReader.textOf(chunk.vector(3), i);
        }
        int next = PROBABILITIES;
        for (float[] column : probabilities) {
            floats(chunk.vector(next++), column, from, rows);
        }
        for (float[] column : gates.values()) {
            floats(chunk.vector(next++), column, from, rows);
        }
        if (texts.isPresent()) {
            texts(chunk.vector(next), texts.get(), rows);
        }
    }

    private static void texts(DuckDBReadableVector from, Texts.Builder to, int rows) {
        for (int i = 0; i < rows; i++) {
            to.add(AnswersReader.textOf(from, i));
        }
    }

    private static void floats(DuckDBReadableVector from, float[] to, int at, int rows) {
        for (int i = 0; i < rows; i++) {
            to[at + i] = from.getFloat(i, Float.NaN);
        }
    }

    AnswerTable table() {
        boolean known = Arrays.stream(probabilities).noneMatch(row -> row.length > 0 && Float.isNaN(row[0]));
        int[] numbers = keys.length > 0 ? Predictions.numbered(keys) : IntStream.range(0, truth.length).toArray();
        Predictions predictions = new Predictions(task, ids.build(), truth, predicted,
            known ? probabilities : new float[0][], numbers);
        return new AnswerTable(predictions, gates, texts.map(Texts.Builder::build).orElse(Texts.NONE), groups(numbers));
    }

    private String[] groups(int... numbers) {
        if (Arrays.stream(keys).allMatch(String::isEmpty)) {
            return new String[0];
        }
        Map<Integer, String> named = new HashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            named.putIfAbsent(numbers[i], keys[i]);
        }
        String[] names = new String[named.size()];
        named.forEach((number, name) -> names[number] = name);
        return names;
    }
}
