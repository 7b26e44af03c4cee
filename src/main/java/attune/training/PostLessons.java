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
import java.util.stream.IntStream;

/**
 * Batches for posts. Every other one holds posts, drawn by label with chances that go by its count to the power of 0.6
 * (nearer to the corpus as it is than to all classes alike): their text alone, whole, or now and then their image
 * alone, see {@link TaughtPost}. The others hold tweets, labelled or not, that are told by the teachers of posts: what
 * linear classifiers know of posts is learned on many more texts than there are posts (Hinton et al. 2015, "distillation").
 */
final class PostLessons implements Objective {

    private static final int BATCH = 32;
    private static final int TEXTS = 64;
    private static final double EVENNESS = 0.6;
    private static final double WORDS_HIDDEN = 0.25;
    private static final double CELLS_HIDDEN = 0.3;
    private static final double TEXT_ALONE = 0.35;
    private static final double IMAGE_ALONE = 0.25;
    private static final double TRUST = 0.85;

    /** What is learned, and the share of each class that is to be answered. */
    private record Told(Lesson lesson, float[] truth) {
    }

    private final LabelPool<TaughtPost> posts;
    private final TextPool texts;
    private final double[] chances;
    private final int batches;
    private final long seed;

    PostLessons(LabelPool<TaughtPost> posts, TextPool texts, int[] counts, long seed) {
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
        int classes = chances.length;
        List<Told> told = number % 2 == 1
            ? tweets(epoch, number, classes) : posts(network.spec().inputs().keySet(), epoch, number, classes);
        float[] shares = new float[told.size() * classes];
        for (int i = 0; i < told.size(); i++) {
            System.arraycopy(told.get(i).truth(), 0, shares, i * classes, classes);
        }
        LentRows read = LentRows.of(scratch, told.stream().map(Told::lesson).toList(), network.spec(), optimiser);
        NDArray truth =
            EngineMemory.of(scratch, told.stream().mapToLong(each -> each.lesson().label()).toArray(), told.size());
        NDArray spread = EngineMemory.of(scratch, DataType.FLOAT32, shares, told.size(), classes);
        return () -> network.loss()
            .of(network.decide(network.encode(read.batch(), read.tables()), Pass.TRAIN), truth, spread).total();
    }

    private List<Told> posts(Set<Modality> read, int epoch, int number, int classes) {
        RandomGenerator random = Draw.of(seed, epoch, number);
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            Polarity label = label(random);
            TaughtPost post = draw(posts, label, read, random);
            Features seen = seen(post.features().unpacked(), read, random);
            told.add(new Told(new Lesson(seen, label.ordinal()), post.truth(seen, classes)));
        }
        return told;
    }

    private List<Told> tweets(int epoch, int number, int classes) {
        RandomGenerator random = Draw.of(seed, epoch, number);
        List<Told> told = new ArrayList<>();
        for (KnownText text : texts.batch(seed, epoch, number, TEXTS)) {
            float[] truth = text.truth(classes, TaughtPost.SMOOTHING, TRUST);
            int likeliest = IntStream.range(0, classes).reduce(0, (a, b) -> truth[b] > truth[a] ? b : a);
            told.add(new Told(new Lesson(hidden(WordsAndLabels.features(text.ids()), random), likeliest), truth));
        }
        return told;
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
            if (chance < TEXT_ALONE) {
                streams.remove(Modality.VISION);
            } else if (chance < TEXT_ALONE + IMAGE_ALONE) {
                streams.remove(Modality.TEXT);
            }
        }
        return hidden(new Features(streams), random);
    }

    private static Features hidden(Features whole, RandomGenerator random) {
        Map<Modality, Stream> streams = new EnumMap<>(whole.streams());
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
