package attune.store;

import attune.domain.AnswerTable;
import attune.domain.Modality;
import attune.domain.Predictions;
import attune.domain.Task;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/**
 * The columns of a run while they are read: id, truth, answer, group, a probability a label, a gate a stream, and the text
 * where there is one, in this order.
 */
final class AnswersInColumns {

    private static final int PROBABILITIES = 4;

    private final Predictions filled;
    private final Map<Modality, float[]> gates = new EnumMap<>(Modality.class);
    private final String[] texts;
    private final String[] keys;

    AnswersInColumns(Task task, AnswerColumns columns, int n) {
        filled = new Predictions(task, new String[n], new double[n], new double[n],
            new float[columns.probabilityNames().size()][n], new int[n]);
        columns.gates().forEach(modality -> gates.put(modality, new float[n]));
        texts = new String[columns.text() ? n : 0];
        keys = new String[n];
    }

    /** Takes a chunk whose first row is row {@code from}. */
    void take(DuckDBDataChunkReader chunk, int from) throws SQLException {
        int rows = (int) chunk.rowCount();
        for (int i = 0; i < rows; i++) {
            filled.ids()[from + i] = chunk.vector(0).getString(i);
            filled.truth()[from + i] = AnswersReader.value(chunk, 1, i);
            filled.predicted()[from + i] = AnswersReader.value(chunk, 2, i);
            keys[from + i] = AnswersReader.textOf(chunk.vector(3), i);
        }
        int next = PROBABILITIES;
        for (float[] column : filled.probabilities()) {
            floats(chunk.vector(next++), column, from, rows);
        }
        for (float[] column : gates.values()) {
            floats(chunk.vector(next++), column, from, rows);
        }
        for (int i = 0; i < rows && texts.length > 0; i++) {
            texts[from + i] = AnswersReader.textOf(chunk.vector(next), i);
        }
    }

    private static void floats(DuckDBReadableVector from, float[] to, int at, int rows) {
        for (int i = 0; i < rows; i++) {
            to[at + i] = from.getFloat(i, Float.NaN);
        }
    }

    AnswerTable table() {
        boolean known = Arrays.stream(filled.probabilities()).noneMatch(row -> row.length > 0 && Float.isNaN(row[0]));
        int[] numbers = Predictions.numbered(keys);
        Predictions predictions = new Predictions(filled.task(), filled.ids(), filled.truth(), filled.predicted(),
            known ? filled.probabilities() : new float[0][], numbers);
        return new AnswerTable(predictions, gates, texts, groups(numbers));
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
