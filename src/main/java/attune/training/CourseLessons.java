package attune.training;

import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.perturb.ModalityDropout;
import attune.perturb.WordDropout;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The train list of a course in another order every epoch. Samples of about one length come together, so that little of a
 * batch is padding: of some hundred shuffled samples at a time the batches are cut by length, then shuffled.
 */
final class CourseLessons implements Lessons {

    /** Batches whose samples are sorted together. */
    private static final int TOGETHER = 24;

    private final List<Lesson> lessons;
    private final Hiding hiding;
    private final int size;
    private final long seed;
    private int orderedEpoch = -1;
    private List<int[]> ordered = List.of();

    /**
     * What of a sample is hidden in training.
     *
     * @param modalities chance of each modality to be taken away where there are others
     * @param words chance of each piece of text or word of an image to be hidden
     */
    record Hiding(double modalities, double words) {
    }

    /** Lessons with only the streams that the network reads. */
    CourseLessons(List<Lesson> all, Set<Modality> read, int size, Hiding hiding, long seed) {
        this.lessons = only(all, read);
        this.hiding = hiding;
        this.size = size;
        this.seed = seed;
    }

    /** The lessons with only these streams; one that has none of them is left out. */
    static List<Lesson> only(List<Lesson> all, Set<Modality> read) {
        List<Lesson> kept = new ArrayList<>();
        for (Lesson lesson : all) {
            Map<Modality, Stream> streams = new EnumMap<>(lesson.features().streams());
            streams.keySet().retainAll(read);
            if (!streams.isEmpty()) {
                kept.add(lesson.with(new Features(streams)));
            }
        }
        return kept;
    }

    int samples() {
        return lessons.size();
    }

    @Override public int batches() {
        return Math.ceilDiv(lessons.size(), size);
    }

    @Override public List<Lesson> batch(int epoch, int number) {
        RandomGenerator random = Draw.of(seed, epoch, number);
        List<Lesson> batch = new ArrayList<>();
        for (int index : order(epoch).get(number)) {
            Lesson lesson = lessons.get(index);
            batch.add(lesson.with(hidden(ModalityDropout.of(lesson.features(), hiding.modalities(), random), random)));
        }
        return batch;
    }

    private Features hidden(Features features, RandomGenerator random) {
        Map<Modality, Stream> streams = new EnumMap<>(features.streams());
        streams.replaceAll((modality, stream) -> stream instanceof Stream.TokenIds tokens
            ? WordDropout.of(tokens, hiding.words(), WordPieces.MASK, random) : stream);
        return new Features(streams);
    }

    private List<int[]> order(int epoch) {
        if (epoch != orderedEpoch) {
            RandomGenerator random = Draw.of(seed, epoch);
            int[] shuffled = Draw.shuffled(lessons.size(), random);
            List<int[]> batches = new ArrayList<>();
            for (int from = 0; from < shuffled.length; from += TOGETHER * size) {
                List<Integer> some = new ArrayList<>();
                for (int i = from; i < Math.min(shuffled.length, from + TOGETHER * size); i++) {
                    some.add(shuffled[i]);
                }
                some.sort(Comparator.comparingInt(index -> length(lessons.get(index))));
                for (int at = 0; at < some.size(); at += size) {
                    batches.add(some.subList(at, Math.min(some.size(), at + size)).stream()
                        .mapToInt(Integer::intValue).toArray());
                }
            }
            List<int[]> mixed = new ArrayList<>();
            for (int index : Draw.shuffled(batches.size(), random)) {
                mixed.add(batches.get(index));
            }
            ordered = mixed;
            orderedEpoch = epoch;
        }
        return ordered;
    }

    static int length(Lesson lesson) {
        return lesson.features().streams().values().stream().mapToInt(Stream::length).sum();
    }
}
