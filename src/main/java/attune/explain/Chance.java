package attune.explain;

import attune.domain.Faithfulness;
import attune.domain.Faithfulness.Removal;
import attune.domain.Modality;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What random rankings of a sample reach: N orders of the same blocks, the same for every method whose ranking has those blocks,
 * so that they are asked once.
 */
public final class Chance {

    private final Probe probe;
    private final int rankings;
    private final long seed;
    private final Map<Blocks, List<Erasure.Curves>> known = new HashMap<>();

    private record Blocks(Modality ranked, Removal removal, List<BitSet> inOrder) {
    }

    /** N random rankings from a seed, at least 200. */
    public Chance(Probe probe, int rankings, long seed) {
        if (rankings < Faithfulness.LEAST_RANDOM) {
            throw new IllegalArgumentException("at least " + Faithfulness.LEAST_RANDOM + " random rankings, got " + rankings);
        }
        this.probe = probe;
        this.rankings = rankings;
        this.seed = seed;
    }

    Probe probe() {
        return probe;
    }

    int rankings() {
        return rankings;
    }

    /** The curves of every random ranking of these blocks, in whatever order they come. */
    List<Erasure.Curves> of(
        Modality ranked, Removal removal, List<BitSet> blocks, Progress progress, Cancellation cancellation) {
        List<BitSet> inOrder = new ArrayList<>(blocks);
        inOrder.sort(Comparator.comparingInt(block -> block.nextSetBit(0)));
        Blocks key = new Blocks(ranked, removal, inOrder);
        if (!known.containsKey(key)) {
            Random random = new Random(seed);
            List<List<BitSet>> orders = new ArrayList<>();
            for (int i = 0; i < rankings; i++) {
                List<BitSet> order = new ArrayList<>(inOrder);
                Collections.shuffle(order, random);
                orders.add(order);
            }
            known.put(key, new Erasure(probe, removal).of(ranked, orders, progress, cancellation));
        }
        return known.get(key);
    }
}
