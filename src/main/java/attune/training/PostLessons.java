package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.model.block.EngineMemory;
import attune.model.block.Pass;
import attune.model.variant.Network;
import attune.perturb.WordDropout;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Batches for posts. Every other one holds posts, drawn by label with chances that go by its count to the power of 3/4
 * (nearer to the corpus as it is than to all classes alike): their text alone, whole, or now and then their image
 * alone. The others hold labelled text of other sources, so that the words are learned from more than the posts say. The truth is
 * softened by what a linear classifier says of the text, see {@link TaughtPost}.
 */
final class PostLessons implements Objective {

    private static final int BATCH = 32;
    private static final int TEXTS = 64;
    private static final double EVENNESS = 0.75;
    private static final double WORDS_HIDDEN = 0.25;
    private static final double CELLS_HIDDEN = 0.3;

    private final LabelPool<TaughtPost> posts;
    private final LabelPool<TaughtPost> texts;
    private final double[] chances;
    private final int batches;
    private final long seed;

    PostLessons(LabelPool<TaughtPost> posts, LabelPool<TaughtPost> texts, int[] counts, long seed) {
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

    @Override public Supplier<NDArray> prepare(NDManager scratch, Network network, AdamW optimiser, int epoch, int number) {
        RandomGenerator random = Draw.of(seed, epoch, number);
        boolean text = number % 2 == 1;
        int classes = chances.length;
        List<Lesson> lessons = new ArrayList<>();
        long[] labels = new long[text ? TEXTS : BATCH];
        float[] shares = new float[labels.length * classes];
        for (int i = 0; i < labels.length; i++) {
            Polarity label = label(random);
            TaughtPost post = draw(text ? texts : posts, label, network.spec().inputs().keySet(), random);
            Features seen = seen(post.features().unpacked(), network.spec().inputs().keySet(), random);
            lessons.add(new Lesson(seen, label.ordinal()));
            labels[i] = label.ordinal();
            System.arraycopy(post.truth(seen, classes), 0, shares, i * classes, classes);
        }
        LentRows read = LentRows.of(scratch, lessons, network.spec(), optimiser);
        NDArray truth = EngineMemory.of(scratch, labels, labels.length);
        NDArray spread = EngineMemory.of(scratch, DataType.FLOAT32, shares, labels.length, classes);
        return () -> network.loss()
            .of(network.decide(network.encode(read.batch(), read.tables()), Pass.TRAIN), truth, spread).total();
    }

    /** A post that has something the network reads. */
    private static TaughtPost draw(LabelPool<TaughtPost> pool, Polarity label, Set<Modality> read, RandomGenerator random) {
        TaughtPost post = pool.draw(label, random);
        while (read.stream().noneMatch(post.features()::has)) {
            post = pool.draw(label, random);
        }
        return post;
    }

    private static Features seen(Features whole, Set<Modality> read, RandomGenerator random) {
        Map<Modality, Stream> streams = new EnumMap<>(whole.streams());
        streams.keySet().retainAll(read);
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
