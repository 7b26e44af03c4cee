package attune.domain;

/**
 * A stretch of a clip, in seconds from its beginning; the end is exclusive.
 *
 * @param start seconds, finite, at least 0
 * @param end seconds, finite, at least {@code start}
 */
public record TimeSpan(double start, double end) {

    public TimeSpan {
        if (!(start >= 0) || !(end >= start) || Double.isInfinite(end)) {
            throw new IllegalArgumentException("a time span needs 0 <= start <= end, got " + start + " to " + end);
        }
    }

    public double length() {
        return end - start;
    }

    public double middle() {
        return (start + end) / 2;
    }

    public boolean contains(double time) {
        return time >= start && time < end;
    }

    public boolean overlaps(TimeSpan other) {
        return start < other.end && other.start < end;
    }
}
