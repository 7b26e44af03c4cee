package attune.training;

import attune.domain.Features;

/**
 * One labelled sample as the network reads it.
 *
 * @param target the index of its class, or its score
 */
public record Lesson(Features features, double target) {

    public Lesson {
        if (features.isEmpty() || !Double.isFinite(target)) {
            throw new IllegalArgumentException("a lesson has something to read and a label");
        }
    }

    /** The index of its class. */
    public int label() {
        return (int) target;
    }

    public Lesson with(Features others) {
        return new Lesson(others, target);
    }
}
