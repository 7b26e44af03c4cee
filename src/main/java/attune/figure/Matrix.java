package attune.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in named rows and columns, with the colours they are shown in.
 *
 * @param values rows × columns, row after row; not copied, treat as read-only
 * @param caption what rows and columns are, such as “rows: words (read) · columns: seconds (are read)”
 */
public record Matrix(Axis rows, Axis columns, float[] values, Scale scale, String caption) {

    public Matrix {
        if ((long) rows.size() * columns.size() != values.length) {
            throw new IllegalArgumentException(
                rows.size() + " x " + columns.size() + " names do not fill " + values.length + " values");
        }
    }

    public float value(int row, int column) {
        return values[row * columns.size() + column];
    }

    /** A row for each cell: its names and its value. */
    Numbers numbers() {
        List<List<String>> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                cells.add(List.of(Integer.toString(row), rows.labels().get(row),
                    Integer.toString(column), columns.labels().get(column), Numbers.text(value(row, column))));
            }
        }
        return new Numbers(List.of("row", "row_name", "column", "column_name", "value"), cells);
    }
}
