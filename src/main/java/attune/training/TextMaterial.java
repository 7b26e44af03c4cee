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
 * The texts that the text encoder learns from and is measured on. The development and test lists of MELD, TweetEval, CMU-MOSI,
 * CH-SIMS, MVSA-Single and MMSD 2.0, whole videos of CH-SIMS and a tenth of the Chinese reviews are never learned from, nor is
 * any
 * text that equals one of theirs.
 */
final class TextMaterial {

    private static final double REVIEWS_HELD = 0.1;
    private static final double VIDEOS_HELD = 0.25;
    static final double POSTS_HELD = 0.1;

    private final Path data;

    /**
     * Texts of one kind.
     *
     * @param weight how often they are drawn beside the others
     * @param twoWay whether the corpus knows nothing neutral
     */
    record Source(String name, double weight, boolean labelled, boolean twoWay, List<Example> examples) {
    }

    /** Everything to learn from, and what is asked: every list in two halves, the first to stop by, the second to measure on. */
    record Parts(List<Source> learned, List<Asked> asked) {
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
        List<Example> tweets = tweets("val");
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
            Asked.of("tweeteval", false, tweets),
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
        apart.addAll(tweets("test"));

        List<Source> all = List.of(
            new Source("meld", 3, true, false, meld.read(Fold.TRAIN).examples()),
            new Source("cmu-mosi", 1.5, true, false, mosi.read(Fold.TRAIN).examples()),
            new Source("ch-sims", 1.5, true, false, simsTrain.stream().filter(each -> simsKept.contains(each.id())).toList()),
            new Source("mvsa-multiple", 2, true, false, Stream.of(Fold.TRAIN, Fold.DEV)
                .flatMap(fold -> new MvsaMultipleTexts(text("mvsa_multiple_text")).read(fold).examples().stream()).toList()),
            new Source("mvsa-single", 0.7, true, false, posts.train()),
            new Source("twitter-15", 0.7, true, false, targeted("twitter2015")),
            new Source("twitter-17", 0.7, true, false, targeted("twitter2017")),
            new Source("sst-2", 1.5, true, true, BinaryReviews.sst2(text("sst2")).read(Fold.TRAIN).examples()),
            new Source("tweeteval-emotion", 0.8, true, true,
                new EmotionTweets(text("tweeteval_emotion")).read(Fold.TRAIN).examples()),
            new Source("hotels", 1.5, true, true, hotels.train()),
            new Source("deliveries", 1.5, true, true, deliveries.train()),
            new Source("mmsd", 1.5, false, false, mmsd.read(Fold.TRAIN).examples()));
        return new Parts(all.stream().map(source -> new Source(source.name(), source.weight(), source.labelled(),
            source.twoWay(), Split.without(Split.without(source.examples(), apart), held))).toList(), asked);
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
