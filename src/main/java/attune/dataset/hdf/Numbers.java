package attune.dataset.hdf;

import java.util.List;

/** The numbers of a data set in C order (last dimension fastest); shape such as [n, 20, 74]. */
public record Numbers(List<Integer> shape, float[] values) {

    public Numbers {
        shape = List.copyOf(shape);
    }

    /** The number of rows, n. */
    public int rows() {
        return shape.getFirst();
    }

    /** The length of the last dimension. */
    public int width() {
        return shape.getLast();
    }

    /** All numbers of row {@code at}. */
    public float[] row(int at) {
        int each = values.length / Math.max(1, rows());
        float[] row = new float[each];
        System.arraycopy(values, at * each, row, 0, each);
        return row;
    }
}
