package attune.domain;

import java.util.List;

/**
 * Something known of every sample of a run, by which samples can be parted; in the order of the run's predictions. Arrays are
 * not copied, treat them as read-only.
 */
public sealed interface SampleField {

    /** Id, such as {@code words}, {@code missing}, {@code group}; a column of a table has its own name. */
    String name();

    int size();

    /**
     * A kind each.
     *
     * @param kinds their names
     * @param kind n indices of kinds; −1 where it is not known
     */
    record Kinds(String name, List<String> kinds, int[] kind) implements SampleField {

        public Kinds {
            kinds = List.copyOf(kinds);
        }

        @Override public int size() {
            return kind.length;
        }
    }

    /**
     * A number each.
     *
     * @param values n numbers; NaN where it is not known
     */
    record Measured(String name, double[] values) implements SampleField {

        @Override public int size() {
            return values.length;
        }
    }
}
