package attune.evaluation;

import java.util.function.ToDoubleFunction;

/**
 * A figure that can be computed from counts or sums, and so from a resample of them.
 *
 * @param label the class it is of; empty where it is of all
 */
public record Metric<T>(Convention convention, String label, ToDoubleFunction<T> value) {

    static <T> Metric<T> of(Convention convention, ToDoubleFunction<T> value) {
        return new Metric<>(convention, "", value);
    }

    /** {@code accuracy}, or {@code class-f1:neutral}. */
    public String id() {
        return id(convention, label);
    }

    static String id(Convention convention, String label) {
        return label.isEmpty() ? convention.id() : convention.id() + ":" + label;
    }
}
