package attune.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each position of one modality matters to a target.
 *
 * @param positions n, in order
 * @param values n numbers; positive speaks for the target. A position of a span has the number of its span; a masked one has 0.
 *     Not copied, treat as read-only
 * @param spans positions that were asked about together, such as the pieces of a word, by their indices; every position alone
 *     for a method that knows no spans. Treat as read-only
 */
public record Relevance(List<Position> positions, float[] values, List<BitSet> spans) {

    public Relevance {
        positions = List.copyOf(positions);
        spans = List.copyOf(spans);
        if (positions.size() != values.length) {
            throw new IllegalArgumentException(positions.size() + " positions have as many numbers, got " + values.length);
        }
        if (spans.stream().mapToInt(BitSet::cardinality).sum() > values.length) {
            throw new IllegalArgumentException("a position belongs to one span");
        }
    }

    /** Numbers of single positions. */
    public static Relevance ofPositions(List<Position> positions, float[] values) {
        return new Relevance(positions, values, singles(positions.size()));
    }

    /** Numbers of spans, spread over their positions; one number a span. */
    public static Relevance ofSpans(List<Position> positions, List<BitSet> spans, double[] each) {
        float[] values = new float[positions.size()];
        for (int s = 0; s < spans.size(); s++) {
            float value = (float) each[s];
            spans.get(s).stream().forEach(position -> values[position] = value);
        }
        return new Relevance(positions, values, spans);
    }

    /** Every one of n positions alone. */
    public static List<BitSet> singles(int n) {
        List<BitSet> singles = new ArrayList<>();
        IntStream.range(0, n).forEach(position -> {
            BitSet alone = new BitSet();
            alone.set(position);
            singles.add(alone);
        });
        return singles;
    }
}
