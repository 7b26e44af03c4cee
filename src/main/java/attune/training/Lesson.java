package attune.training;

import attune.domain.Features;

/** One labelled sample as the network reads it; the label is the index of a class. */
public record Lesson(Features features, int label) {

    public Lesson {
        if (features.isEmpty() || label < 0) {
            throw new IllegalArgumentException("a lesson has something to read and a label");
        }
    }
}
