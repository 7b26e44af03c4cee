package attune.figure;

import java.util.List;
import java.util.Objects;

/** What the rows or columns of a matrix are called, and what they look like where they have a look. */
public final class Axis {

    private final List<String> labels;
    private final Kind kind;
    private final List<Thumbnail> thumbnails;
    /** Measured once: thousands of names take longer than a frame of the screen. */
    private double widest = -1;

    /** What the labels are. */
    public enum Kind {
        /** Each stands for itself, such as words: shown upright before any is left out. */
        NAMES,
        /** Marks of a measure, such as seconds: every fifth tells enough. */
        MARKS,
        /** Names of what is seen: thumbnails stand in their place. */
        PICTURES
    }

    private Axis(List<String> labels, Kind kind, List<Thumbnail> thumbnails) {
        this.labels = List.copyOf(labels);
        this.kind = kind;
        this.thumbnails = List.copyOf(thumbnails);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("an axis has at least one label");
        }
        if (kind == Kind.PICTURES && thumbnails.size() != labels.size()) {
            throw new IllegalArgumentException(labels.size() + " labels need as many thumbnails, not " + thumbnails.size());
        }
    }

    public static Axis names(List<String> labels) {
        return new Axis(labels, Kind.NAMES, List.of());
    }

    public static Axis marks(List<String> labels) {
        return new Axis(labels, Kind.MARKS, List.of());
    }

    /** As many thumbnails as labels. */
    public static Axis pictures(List<String> labels, List<Thumbnail> thumbnails) {
        return new Axis(labels, Kind.PICTURES, thumbnails);
    }

    /** One for each row or column, in order. */
    public List<String> labels() {
        return labels;
    }

    public Kind kind() {
        return kind;
    }

    /** One for each label where the axis is one of pictures, else none. */
    public List<Thumbnail> thumbnails() {
        return thumbnails;
    }

    public int size() {
        return labels.size();
    }

    double widest(int size) {
        if (widest < 0) {
            widest = labels.stream().distinct().mapToDouble(label -> Type.width(label, Type.SMALL)).max().orElse(0);
        }
        return widest * size / Type.SMALL;
    }

    @Override public boolean equals(Object other) {
        return other instanceof Axis that && kind == that.kind && labels.equals(that.labels);
    }

    @Override public int hashCode() {
        return Objects.hash(kind, labels);
    }
}
