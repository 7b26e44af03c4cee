package attune.training;

import attune.dataset.Polarity;
import attune.domain.Modality;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Batches of composed clips, all classes alike. The clips of a batch have the same streams, which take turns: each
 * alone, in pairs, and all three, so that the network reads whatever is present.
 */
final class ClipLessons implements Lessons {

    private static final int BATCH = 32;
    /** Sentences are quickly read, and there are many. */
    private static final int SENTENCES = 128;
    private static final List<Set<Modality>> TURNS = List.of(
        Set.of(Modality.TEXT), Set.of(Modality.VISION), Set.of(Modality.AUDIO), EnumSet.allOf(Modality.class),
        Set.of(Modality.TEXT), Set.of(Modality.VISION), Set.of(Modality.TEXT, Modality.AUDIO), Set.of(Modality.TEXT),
        Set.of(Modality.AUDIO), EnumSet.allOf(Modality.class), Set.of(Modality.TEXT, Modality.VISION), Set.of(Modality.TEXT),
        Set.of(Modality.VISION), Set.of(Modality.VISION, Modality.AUDIO));

    private final ClipComposer composer;
    private final int batches;
    private final long seed;

    ClipLessons(ClipComposer composer, int batches, long seed) {
        this.composer = composer;
        this.batches = batches;
        this.seed = seed;
    }

    @Override public int batches() {
        return batches;
    }

    @Override public List<Lesson> batch(int epoch, int number) {
        RandomGenerator random = Draw.of(seed, epoch, number);
        Set<Modality> present = TURNS.get(number % TURNS.size());
        List<Lesson> batch = new ArrayList<>();
        int size = present.equals(Set.of(Modality.TEXT)) ? SENTENCES : BATCH;
        for (int i = 0; i < size; i++) {
            Polarity label = Polarity.values()[random.nextInt(Polarity.values().length)];
            batch.add(new Lesson(composer.varied(present, label, random), label.ordinal()));
        }
        return batch;
    }
}
