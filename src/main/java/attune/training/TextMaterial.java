package attune.training;

import attune.dataset.BinaryReviews;
import attune.dataset.ChSims;
import attune.dataset.Corpus;
import attune.dataset.EmotionTweets;
import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.Meld;
import attune.dataset.Mmsd2;
import attune.dataset.MosiTranscripts;
import attune.dataset.MvsaMultipleTexts;
import attune.dataset.MvsaSingle;
import attune.dataset.Protocol;
import attune.dataset.Split;
import attune.dataset.TargetedTweets;
import attune.dataset.TweetEvalSentiment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The texts that the text encoder learns from and is measured on. The development and test lists of MELD, CMU-MOSI, CH-SIMS,
 * MVSA-Single and MMSD 2.0, whole videos of CH-SIMS, a fifth of TweetEval sentiment and a tenth of the Chinese reviews are
 * never learned from, nor is any text that equals one of theirs.
 */
final class TextMaterial {

    private static final double REVIEWS_HELD = 0.1;
    private static final double TWEETS_HELD = 0.2;
    private static final double VIDEOS_HELD = 0.25;
    static final double POSTS_HELD = 0.1;
    private static final double FUSING_HELD = 0.15;
    private static final Set<String> FUSED = Set.of("meld", "cmu-mosi", "ch-sims", "tweeteval");

    private final Path data;

    /**
     * Texts of one kind.
     *
     * @param weight how often they are drawn beside the others
     * @param twoWay whether the corpus knows nothing neutral
     */
    record Source(String name, double weight, boolean labelled, boolean twoWay, List<Example> examples) {
        Source of(List<Example> others) {
            return new Source(name, weight, labelled, twoWay, others);
        }
    }

    /**
     * All texts.
     *
     * @param learned by the encoder of text
     * @param fusing never learned by it: what learns on the vectors of a finished encoder needs texts that it does not know
     *     by heart
     * @param asked every list in two halves, the first to stop by, the second to measure on
     */
    record Parts(List<Source> learned, List<Source> fusing, List<Asked> asked) {
    }

    /** Held texts of one kind. */
    record Asked(String name, boolean twoWay, Halves halves) {
        static Asked of(String name, boolean twoWay, List<Example> held) {
            return new Asked(name, twoWay, Halves.of(held));
        }
    }

    TextMaterial(Path data) {
        this.data = data;
    }

    Parts parts() {
        Corpus meld = new Meld(text("meld"));
        Corpus mosi = new MosiTranscripts(data.resolve("cmu_mosi/labels"));
        Corpus sims = new ChSims(text("sims"));
        Corpus mvsa = new MvsaSingle(data.resolve("mvsa_single"));
        Corpus mmsd = new Mmsd2(data.resolve("mmsd2"));
        Split tweets = Split.hold(
            Stream.of("val", "test").flatMap(list -> tweets(list).stream()).toList(), TWEETS_HELD, Halves.SEED);
        Split hotels = Split.hold(BinaryReviews.hotels(text("chinese")).read(Fold.ALL).examples(), REVIEWS_HELD, Halves.SEED);
        Split deliveries =
            Split.hold(BinaryReviews.deliveries(text("chinese")).read(Fold.ALL).examples(), REVIEWS_HELD, Halves.SEED);
        Split posts = Split.hold(mvsa.read(Fold.TRAIN).examples(), POSTS_HELD, Halves.SEED);
        List<Example> simsTrain = sims.read(Fold.TRAIN).examples();
        Split videos = Split.hold(Stream.concat(simsTrain.stream(), sims.read(Fold.DEV).examples().stream()).toList(),
            VIDEOS_HELD, Halves.SEED);
        Set<String> simsKept = new HashSet<>(videos.train().stream().map(Example::id).toList());

        List<Asked> asked = List.of(
            Asked.of("meld", false, meld.read(Fold.DEV).examples()),
            Asked.of("tweeteval", false, tweets.held()),
            Asked.of("mosi", false, in("english", mosi.read(Fold.DEV).examples())),
            Asked.of("hotels", true, hotels.held()), Asked.of("deliveries", true, deliveries.held()),
            Asked.of("ch-sims", false, in("chinese", videos.held())));
        Set<String> held = new HashSet<>();
        for (Corpus corpus : List.of(meld, mosi, sims, mvsa, mmsd)) {
            held.addAll(Protocol.PUBLISHED.of(corpus, 0).contentsHeld());
        }
        List<Example> apart = new ArrayList<>(posts.held());
        asked.forEach(each -> {
            apart.addAll(each.halves().chosen());
            apart.addAll(each.halves().measured());
        });
        apart.addAll(videos.held());

        List<Source> all = List.of(
            new Source("meld", 3, true, false, meld.read(Fold.TRAIN).examples()),
            new Source("cmu-mosi", 1.5, true, false, mosi.read(Fold.TRAIN).examples()),
            new Source("ch-sims", 1.5, true, false, simsTrain.stream().filter(each -> simsKept.contains(each.id())).toList()),
            new Source("tweeteval", 3, true, false, tweets.train()),
            new Source("mvsa-multiple", 2, true, false, Stream.of(Fold.TRAIN, Fold.DEV)
                .flatMap(fold -> new MvsaMultipleTexts(text("mvsa_multiple_text")).read(fold).examples().stream()).toList()),
            new Source("mvsa-single", 0.7, true, false, posts.train()),
            new Source("twitter-15", 0.7, true, false, targeted("twitter2015")),
            new Source("twitter-17", 0.7, true, false, targeted("twitter2017")),
            new Source("sst-2", 1.5, true, true, BinaryReviews.sst2(text("sst2")).read(Fold.TRAIN).examples()),
            new Source("tweeteval-emotion", 0.8, true, true,
                new EmotionTweets(text("tweeteval_emotion")).read(Fold.TRAIN).examples()),
            new Source("hotels", 2, true, true, hotels.train()),
            new Source("deliveries", 2, true, true, deliveries.train()),
            new Source("mmsd", 1.5, false, false, mmsd.read(Fold.TRAIN).examples()));
        List<Source> allowed = all.stream().map(source -> source.of(
            Split.without(Split.without(source.examples(), apart), held))).toList();
        List<Source> fusing = allowed.stream().filter(source -> FUSED.contains(source.name()))
            .map(source -> source.of(Split.hold(source.examples(), FUSING_HELD, Halves.SEED + 1).held())).toList();
        List<Example> fused = fusing.stream().flatMap(source -> source.examples().stream()).toList();
        return new Parts(
            allowed.stream().map(source -> source.of(Split.without(source.examples(), fused))).toList(), fusing, asked);
    }

    private static List<Example> in(String language, List<Example> examples) {
        return examples.stream().filter(example -> example.id().endsWith("/" + language)).toList();
    }

    private List<Example> targeted(String name) {
        TargetedTweets corpus = new TargetedTweets(name, text(name));
        return Stream.of(Fold.TRAIN, Fold.DEV).flatMap(fold -> corpus.read(fold).examples().stream()).toList();
    }

    private List<Example> tweets(String list) {
        return new TweetEvalSentiment(text("tweeteval_sentiment"), list).read(Fold.ALL).examples();
    }

    private Path text(String name) {
        return data.resolve("text").resolve(name);
    }
}
