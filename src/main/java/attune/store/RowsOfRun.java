package attune.store;

import attune.domain.ImportReport.Trouble;
import attune.domain.Predictions;
import attune.domain.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of one run of a table, as they are gathered; texts of y_true and y_pred as numbers that stand for them. */
final class RowsOfRun {

    private static final double SUM_TOLERANCE = 0.02;

    private final Map<String, Integer> rowOfId = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final List<float[]> probabilities = new ArrayList<>();
    private int[] truth = new int[1024];
    private int[] predicted = new int[1024];
    private long[] lines = new long[1024];

    /** Takes a row, unless its id stood there before. */
    void add(long line, String id, int trueText, int predictedText, float[] p, String group, ImportTroubles troubles) {
        int row = ids.size();
        Integer before = rowOfId.putIfAbsent(id, row);
        if (before != null) {
            boolean same = truth[before] == trueText && predicted[before] == predictedText;
            troubles.add(same ? Trouble.REPEATED : Trouble.CONTRADICTING, line, id);
            return;
        }
        if (row == truth.length) {
            truth = Arrays.copyOf(truth, 2 * row);
            predicted = Arrays.copyOf(predicted, 2 * row);
            lines = Arrays.copyOf(lines, 2 * row);
        }
        ids.add(id);
        groups.add(group == null ? "" : group);
        probabilities.add(p);
        truth[row] = trueText;
        predicted[row] = predictedText;
        lines[row] = line;
    }

    /** The rows whose truth and answer the task knows. */
    Predictions predictions(PredictionTask meaning, List<String> texts, ImportTroubles troubles) {
        int[] kept = new int[ids.size()];
        int n = 0;
        for (int i = 0; i < kept.length; i++) {
            if (Double.isNaN(meaning.values()[truth[i]])) {
                troubles.add(Trouble.UNKNOWN_LABEL, lines[i], texts.get(truth[i]));
            } else if (Double.isNaN(meaning.values()[predicted[i]])) {
                troubles.add(Trouble.UNKNOWN_LABEL, lines[i], texts.get(predicted[i]));
            } else {
                kept[n++] = i;
            }
        }
        int[] rows = Arrays.copyOf(kept, n);
        Predictions predictions = new Predictions(meaning.task(),
            Arrays.stream(rows).mapToObj(ids::get).toArray(String[]::new),
            meaning.at(Arrays.stream(rows).map(i -> truth[i]).toArray()),
            meaning.at(Arrays.stream(rows).map(i -> predicted[i]).toArray()), probabilities(meaning.task(), rows),
            Predictions.numbered(Arrays.stream(rows).mapToObj(groups::get).toArray(String[]::new)));
        check(predictions, rows, troubles);
        return predictions;
    }

    /** C × n, or nothing where a row has none. */
    private float[][] probabilities(Task task, int... rows) {
        int classes = task instanceof Task.Classes all ? all.labels().size() : 0;
        if (Arrays.stream(rows).anyMatch(row -> probabilities.get(row).length != classes)) {
            return new float[0][];
        }
        float[][] columns = new float[classes][rows.length];
        for (int i = 0; i < rows.length; i++) {
            float[] p = probabilities.get(rows[i]);
            for (int c = 0; c < classes; c++) {
                columns[c][i] = p[c];
            }
        }
        return columns;
    }

    private void check(Predictions run, int[] rows, ImportTroubles troubles) {
        float[][] p = run.probabilities();
        for (int i = 0; i < rows.length && p.length > 0; i++) {
            double sum = 0;
            float most = 0;
            for (float[] column : p) {
                sum += column[i];
                most = Math.max(most, column[i]);
            }
            if (Math.abs(sum - 1) > SUM_TOLERANCE) {
                troubles.add(Trouble.SUM, lines[rows[i]], String.format(Locale.ROOT, "%.3f", sum));
            }
            if (p[(int) run.predicted()[i]][i] < most) {
                troubles.add(Trouble.NOT_MOST_PROBABLE, lines[rows[i]], run.ids().get(i));
            }
        }
    }
}
