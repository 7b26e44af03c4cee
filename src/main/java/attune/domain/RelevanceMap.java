package attune.domain;

import java.util.List;

/**
 * What a method says of one modality reading another, or itself.
 *
 * @param direction who reads whom
 * @param rows positions of the reader
 * @param columns positions of the read
 * @param values rows × columns, row after row; gradient × attention has either sign. Not copied, treat as read-only
 */
public record RelevanceMap(Direction direction, List<Position> rows, List<Position> columns, float[] values) {

    public RelevanceMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        if ((long) rows.size() * columns.size() != values.length) {
            throw new IllegalArgumentException(
                rows.size() + " x " + columns.size() + " positions do not fill " + values.length + " numbers");
        }
    }

    public float value(int row, int column) {
        return values[row * columns.size() + column];
    }
}
