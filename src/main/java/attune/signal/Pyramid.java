package attune.signal;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A series of rows at every zoom: level 0 holds the rows as they were added, each further level joins {@link #STEP} rows
 * of the one below. A query reads at most {@code STEP + 1} rows a column, however long the series is. Kept in half
 * precision.
 *
 * <p>Letters: w numbers a row, n columns. One thread adds; once it has ended, any number may ask.
 */
public final class Pyramid {

    /** Rows of a level that make one row of the next. */
    public static final int STEP = 4;

    private final int width;
    private final Joining joining;
    private final Supplier<MemorySegment> chunks;
    private final List<Rows> levels = new ArrayList<>();
    private final List<Joined> open = new ArrayList<>();

    /**
     * An empty series.
     *
     * @param chunks gives memory, piece by piece; every piece has the same size
     */
    public Pyramid(int width, Joining joining, Supplier<MemorySegment> chunks) {
        this.width = width;
        this.joining = joining;
        this.chunks = chunks;
    }

    /** Pieces of {@code bytes} on the heap. */
    public static Supplier<MemorySegment> heap(int bytes) {
        return () -> MemorySegment.ofArray(new short[bytes / 2]);
    }

    /** Adds a row of w numbers at the end. */
    public void add(float... row) {
        add(0, row);
    }

    private void add(int level, float[] row) {
        if (level == levels.size()) {
            levels.add(new Rows(width, chunks));
            open.add(new Joined(width));
        }
        levels.get(level).add(row);
        Joined group = open.get(level);
        group.join(row, joining);
        if (++group.rows == STEP) {
            float[] joined = new float[width];
            group.finish(joined, 0, Float.NaN, joining);
            group.clear();
            add(level + 1, joined);
        }
    }

    /**
     * The series from row {@code from} to row {@code to} as n columns of w numbers; a column outside the series, or with
     * nothing known in it, holds {@code nothing}.
     */
    public float[] columns(double from, double to, int n, float nothing) {
        float[] out = new float[n * width];
        double each = (to - from) / n;
        int level = 0;
        while (level + 1 < levels.size() && each / Math.pow(STEP, level) >= STEP) {
            level++;
        }
        double scale = Math.pow(STEP, level);
        Joined group = new Joined(width);
        for (int column = 0; column < n; column++) {
            long first = (long) Math.floor((from + column * each) / scale);
            long last = Math.max(first + 1, (long) Math.ceil((from + (column + 1) * each) / scale));
            group.clear();
            for (long row = Math.max(0, first); !levels.isEmpty() && row < last; row++) {
                if (row >= levels.get(level).count()) {
                    // The end of the series may not fill a row of this level: then it is read where it stands.
                    tail(level - 1, row * STEP, group);
                    break;
                }
                levels.get(level).read(row, group.row);
                group.join(group.row, joining);
            }
            group.finish(out, column * width, nothing, joining);
        }
        return out;
    }

    private void tail(int level, long from, Joined group) {
        if (level < 0) {
            return;
        }
        long count = levels.get(level).count();
        for (long row = from; row < count; row++) {
            levels.get(level).read(row, group.row);
            group.join(group.row, joining);
        }
        tail(level - 1, Math.max(from, count) * STEP, group);
    }

    /** Rows being joined. */
    private static final class Joined {
        private final float[] values;
        private final int[] counts;
        private final float[] row;
        private int rows;

        Joined(int width) {
            values = new float[width];
            counts = new int[width];
            row = new float[width];
        }

        void clear() {
            Arrays.fill(counts, 0);
            rows = 0;
        }

        void join(float[] added, Joining joining) {
            for (int i = 0; i < values.length; i++) {
                if (!Float.isNaN(added[i])) {
                    float begun = joining.begin(added[i]);
                    values[i] = counts[i]++ == 0 ? begun : joining.join(values[i], begun, i);
                }
            }
        }

        void finish(float[] out, int at, float nothing, Joining joining) {
            for (int i = 0; i < values.length; i++) {
                out[at + i] = counts[i] == 0 ? nothing : joining.finish(values[i], counts[i]);
            }
        }
    }

    /** How rows become one. NaN stands for unknown and is passed over. */
    public interface Joining {

        /** What is joined of a value. */
        default float begin(float value) {
            return value;
        }

        /** Two begun values of a column. */
        float join(float a, float b, int column);

        /** What {@code count} joined values come to. */
        default float finish(float joined, int count) {
            return joined;
        }

        /** The mean. */
        static Joining mean() {
            return new Power(1);
        }

        /** The root of the mean square. */
        static Joining rootMeanSquare() {
            return new Power(2);
        }
    }

    /** The power mean (Σ xᵖ / n)^(1/p). */
    private record Power(int exponent) implements Joining {

        @Override public float begin(float value) {
            return exponent == 1 ? value : (float) Math.pow(value, exponent);
        }

        @Override public float join(float a, float b, int column) {
            return a + b;
        }

        @Override public float finish(float joined, int count) {
            float mean = joined / count;
            return exponent == 1 ? mean : (float) Math.pow(mean, 1.0 / exponent);
        }
    }
}
