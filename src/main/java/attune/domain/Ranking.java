package attune.domain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * An order of the positions of one modality, the most relevant first, and where it comes from.
 *
 * @param method it comes from
 * @param direction of the map it comes from; empty for a method that has numbers of positions alone
 * @param rows the positions of the reader whose rows it is the mean of; empty for all that are pooled
 * @param ranked the modality whose positions are ranked: the one that is read
 * @param blocks positions that go together, the most relevant first; treat as read-only
 */
public record Ranking(
    ExplanationMethod method, Optional<Direction> direction, List<Integer> rows, Modality ranked, List<BitSet> blocks) {

    public Ranking {
        rows = List.copyOf(rows);
        blocks = List.copyOf(blocks);
        if (blocks.isEmpty() || blocks.stream().anyMatch(BitSet::isEmpty)) {
            throw new IllegalArgumentException("a ranking orders something");
        }
        if (direction.isPresent() && direction.get().read() != ranked) {
            throw new IllegalArgumentException(direction.get().id() + " ranks what is read, not " + ranked.id());
        }
    }

    /**
     * The positions of the read modality by the numbers of a map.
     *
     * @param scores one a position: the mean over those rows
     * @param there which positions can be ranked: those that the model reads
     */
    public static Ranking ofMap(
        ExplanationMethod method, Direction direction, List<Integer> rows, float[] scores, BitSet there) {
        List<BitSet> singles = Relevance.singles(scores.length).stream().filter(there::intersects).toList();
        return new Ranking(method, Optional.of(direction), rows, direction.read(), sorted(singles, scores));
    }

    /** The spans of one modality by what an explanation says of them. */
    public static Ranking ofRelevance(ExplanationMethod method, Modality ranked, Relevance relevance, BitSet there) {
        List<BitSet> spans = relevance.spans().stream().filter(there::intersects).toList();
        return new Ranking(method, Optional.empty(), List.of(), ranked, sorted(spans, relevance.values()));
    }

    /** The highest first; equals stay in the order of the sample. */
    private static List<BitSet> sorted(List<BitSet> blocks, float[] scores) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, blocks.size()).boxed().toList());
        order.sort(Comparator.comparingDouble(b -> -scores[blocks.get(b).nextSetBit(0)]));
        return order.stream().map(blocks::get).toList();
    }

    /** The positions of the first share of the blocks, at least one block. */
    public BitSet top(double share) {
        BitSet top = new BitSet();
        blocks.subList(0, count(blocks.size(), share)).forEach(top::or);
        return top;
    }

    /** How many blocks a share is: rounded up, as DeYoung et al. (2020) do. */
    public static int count(int blocks, double share) {
        return Math.clamp((int) Math.ceil(share * blocks - 1e-9), 1, blocks);
    }
}
