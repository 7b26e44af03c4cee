package attune.figure.attention;

import attune.domain.Direction;
import attune.domain.Position;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Attention weights of one direction and layer, of one head or their mean: row r says how the reader's position r shares
 * its attention over the columns. A row of zeros is a position that was masked; it is left out of every mean.
 *
 * @param values rows × columns, row after row; not copied, treat as read-only
 */
public record Weights(Direction direction, List<Position> rows, List<Position> columns, float[] values) {

    public Weights {
        if ((long) rows.size() * columns.size() != values.length) {
            throw new IllegalArgumentException(
                rows.size() + " x " + columns.size() + " positions do not fill " + values.length + " weights");
        }
    }

    public float at(int row, int column) {
        return values[row * columns.size() + column];
    }

    /** The indices of all rows. */
    public List<Integer> everyRow() {
        return IntStream.range(0, rows.size()).boxed().toList();
    }

    public boolean alive(int row) {
        for (int column = 0; column < columns.size(); column++) {
            if (at(row, column) != 0) {
                return true;
            }
        }
        return false;
    }

    /** What {@code reading} rows read: the mean over those of them that are alive, a number for each column. */
    public float[] meanOfRows(List<Integer> reading) {
        int width = columns.size();
        float[] mean = new float[width];
        int alive = 0;
        for (int row : reading) {
            if (alive(row)) {
                alive++;
                for (int column = 0; column < width; column++) {
                    mean[column] += values[row * width + column];
                }
            }
        }
        for (int column = 0; alive > 1 && column < width; column++) {
            mean[column] /= alive;
        }
        return mean;
    }

    /** Who reads {@code read} columns: their sum, a number for each row. */
    public float[] sumOfColumns(List<Integer> read) {
        float[] sum = new float[rows.size()];
        for (int row = 0; row < sum.length; row++) {
            for (int column : read) {
                sum[row] += at(row, column);
            }
        }
        return sum;
    }
}
