package attune.figure;

import java.util.List;

/**
 * What the rows or columns of a matrix are called.
 *
 * @param labels one for each row or column, in order
 * @param kind how they may be shortened where they do not fit
 */
public record Axis(List<String> labels, Kind kind) {

    /** What the labels are. */
    public enum Kind {
        /** Each stands for itself, such as words: shown upright before any is left out. */
        NAMES,
        /** Marks of a measure, such as seconds: every fifth tells enough. */
        MARKS
    }

    public Axis {
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("an axis has at least one label");
        }
    }

    public static Axis names(List<String> labels) {
        return new Axis(labels, Kind.NAMES);
    }

    public static Axis marks(List<String> labels) {
        return new Axis(labels, Kind.MARKS);
    }

    public int size() {
        return labels.size();
    }

    double widest(int size) {
        return labels.stream().mapToDouble(label -> Type.width(label, size)).max().orElse(0);
    }
}
