package attune.training;

import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.perturb.WordDropout;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Batches for posts. Every other one holds posts, drawn by label with chances that go by its count to the power of 3/4
 * (nearer to the corpus as it is than to all classes alike): their text alone, whole, or now and then their image
 * alone. The others hold labelled text of other sources, so that the words are learned from more than the posts say.
 */
final class PostLessons implements Lessons {

    private static final int BATCH = 32;
    private static final int TEXTS = 64;
    private static final double EVENNESS = 0.75;
    private static final double WORDS_HIDDEN = 0.25;
    private static final double CELLS_HIDDEN = 0.3;

    private final LabelPool<KeptFeatures> posts;
    private final LabelPool<KeptFeatures> texts;
    private final double[] chances;
    private final int batches;
    private final long seed;

    PostLessons(LabelPool<KeptFeatures> posts, LabelPool<KeptFeatures> texts, int[] counts, long seed) {
        this.posts = posts;
        this.texts = texts;
        this.seed = seed;
        batches = posts.size() * 3 / 2 / BATCH;
        chances = new double[counts.length];
        double sum = 0;
        for (int count : counts) {
            sum += Math.pow(count, EVENNESS);
        }
        for (int c = 0; c < counts.length; c++) {
            chances[c] = Math.pow(counts[c], EVENNESS) / sum;
        }
    }

    @Override public int batches() {
        return batches;
    }

    @Override public List<Lesson> batch(int epoch, int number) {
        RandomGenerator random = Draw.of(seed, epoch, number);
        boolean text = number % 2 == 1;
        List<Lesson> batch = new ArrayList<>();
        for (int i = 0; i < (text ? TEXTS : BATCH); i++) {
            Polarity label = label(random);
            Features features = (text ? texts : posts).draw(label, random).unpacked();
            batch.add(new Lesson(seen(features, random), label.ordinal()));
        }
        return batch;
    }

    private static Features seen(Features whole, RandomGenerator random) {
        Map<Modality, Stream> streams = new EnumMap<>(whole.streams());
        if (streams.size() > 1) {
            double chance = random.nextDouble();
            if (chance < 0.5) {
                streams.remove(Modality.VISION);
            } else if (chance < 0.58) {
                streams.remove(Modality.TEXT);
            }
        }
        streams.replaceAll((modality, stream) -> switch (stream) {
            case Stream.TokenIds tokens -> WordDropout.of(tokens, WORDS_HIDDEN, WordPieces.MASK, random);
            case Stream.RegionPixels regions -> StreamCuts.someCells(regions, CELLS_HIDDEN, random);
            case Stream.Vectors rows -> StreamCuts.someRows(rows, CELLS_HIDDEN, random);
            default -> stream;
        });
        return new Features(streams);
    }

    private Polarity label(RandomGenerator random) {
        double place = random.nextDouble();
        int c = 0;
        while (c < chances.length - 1 && place >= chances[c]) {
            place -= chances[c++];
        }
        return Polarity.values()[c];
    }
}
