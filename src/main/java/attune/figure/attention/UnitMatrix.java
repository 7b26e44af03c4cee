package attune.figure.attention;

import java.util.Arrays;
import java.util.List;

/**
 * Attention weights between units, as the matrix shows them: the mean over the rows of a reading unit of the sum over the
 * columns of a read one, so that a row still sums to 1.
 *
 * @param values rows × columns, row after row; treat as read-only
 */
public record UnitMatrix(List<Unit> rows, List<Unit> columns, float[] values) {

    public static UnitMatrix of(Weights weights, List<Unit> rows, List<Unit> columns) {
        int[] unit = new int[weights.columns().size()];
        Arrays.fill(unit, -1);
        for (int column = 0; column < columns.size(); column++) {
            for (int position : columns.get(column).positions()) {
                unit[position] = column;
            }
        }
        float[] values = new float[rows.size() * columns.size()];
        for (int row = 0; row < rows.size(); row++) {
            float[] read = weights.meanOfRows(rows.get(row).positions());
            for (int position = 0; position < unit.length; position++) {
                if (unit[position] >= 0) {
                    values[row * columns.size() + unit[position]] += read[position];
                }
            }
        }
        return new UnitMatrix(List.copyOf(rows), List.copyOf(columns), values);
    }

    public float at(int row, int column) {
        return values[row * columns.size() + column];
    }

    /** The largest weight, the upper end of the colour scale. */
    public float highest() {
        float highest = 0;
        for (float value : values) {
            highest = Math.max(highest, value);
        }
        return highest;
    }
}
