package attune.training;

import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.MvsaSingle;
import attune.dataset.Polarity;
import attune.dataset.Protocol;
import attune.dataset.Split;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Stream;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads posts once, their images through the frozen region encoder: MVSA-Single's train list without a grouped tenth, by half of
 * which it is stopped and on half measured, and labelled tweets, all taught by a linear classifier of their words. What equals
 * something of its development and test lists is left out.
 */
final class PostReading {

    private static final String POSTS = "mvsa-single";
    private static final double POSTS_WEIGHT = 3;
    /** How often tweets of each source are drawn beside the others. */
    private static final Map<String, Double> TWEETS =
        Map.of("mvsa-multiple", 1.5, "tweeteval", 2.0, "twitter-15", 0.6, "twitter-17", 0.4);

    private final Recipe.Ground ground;
    private final FeatureExtraction extraction;
    private final LabelPool<TaughtPost> posts = new LabelPool<>();
    private final LabelPool<TaughtPost> texts = new LabelPool<>();
    private final List<Lesson> chosen = new ArrayList<>();
    private final List<Lesson> measured = new ArrayList<>();
    private final int[] perLabel = new int[Polarity.values().length];
    private final List<String> counts = new ArrayList<>();
    private final TextPool said = new TextPool();

    PostReading(Recipe.Ground ground, FeatureExtraction extraction) {
        this.ground = ground;
        this.extraction = extraction;
    }

    LabelPool<TaughtPost> posts() {
        return posts;
    }

    LabelPool<TaughtPost> texts() {
        return texts;
    }

    List<Lesson> chosen() {
        return chosen;
    }

    List<Lesson> measured() {
        return measured;
    }

    int[] perLabel() {
        return perLabel;
    }

    /** What posts and tweets say, as the teachers learn it. */
    TextPool said() {
        return said;
    }

    List<String> counts() {
        return counts;
    }

    PostReading read(Progress progress, Cancellation cancellation) {
        MvsaSingle corpus = new MvsaSingle(ground.data().resolve("mvsa_single"));
        Split split = Split.hold(corpus.read(Fold.TRAIN).whole(), TextMaterial.POSTS_HELD, Halves.SEED);
        List<Example> train = Split.without(split.train(), Protocol.PUBLISHED.of(corpus, 0).contentsHeld());
        Halves halves = Halves.of(split.held());
        int all = train.size() + split.held().size();
        int[] done = {0};
        Map<String, List<TaughtPost>> untaught = new LinkedHashMap<>();
        try (ExampleFeatures features = new ExampleFeatures(extraction);
             FrozenEncoder eyes = new FrozenEncoder(ModelFolder.open(ground.encoders().resolve("faces")), Modality.VISION)) {
            Function<Example, Features> reading = example -> {
                cancellation.check();
                progress.at((double) ++done[0] / all, "reading posts");
                return seen(features.of(example), eyes);
            };
            List<TaughtPost> read = train.stream().map(example -> untaught(example, reading.apply(example))).toList();
            untaught.put(POSTS, read);
            said.add(POSTS_WEIGHT, texts(read));
            halves.chosen().forEach(example -> chosen.add(new Lesson(reading.apply(example), example.polarity().ordinal())));
            halves.measured().forEach(example -> measured.add(new Lesson(reading.apply(example), example.polarity().ordinal())));
            counts.add("posts, mvsa-single train: " + train.size() + ", held to choose by: " + chosen.size()
                + ", to measure on: " + measured.size());
            for (TextMaterial.Source source : new TextMaterial(ground.data()).parts().learned()) {
                if (TWEETS.containsKey(source.name())) {
                    List<TaughtPost> tweets =
                        source.examples().stream().map(example -> untaught(example, features.of(example))).toList();
                    untaught.put(source.name(), tweets);
                    said.add(TWEETS.get(source.name()), texts(tweets));
                    counts.add("tweets, " + source.name() + ": " + tweets.size());
                }
            }
        }
        CrossFitting teachers = CrossFitting.of(said, Polarity.values().length, ground.seed());
        untaught.forEach((source, each) -> each.stream().map(post -> post.taught(teachers)).forEach(post -> {
            boolean whole = source.equals(POSTS);
            (whole ? posts : texts).add(source, whole ? 1 : TWEETS.get(source), post.label(), post);
            perLabel[post.label().ordinal()] += whole ? 1 : 0;
        }));
        return this;
    }

    private static TaughtPost untaught(Example example, Features read) {
        int[] ids = read.streams().get(Modality.TEXT) instanceof Stream.TokenIds tokens ? tokens.ids() : new int[0];
        return new TaughtPost(new KeptFeatures(read), new KnownText(ids, example.polarity().ordinal(), false));
    }

    private static List<KnownText> texts(List<TaughtPost> posts) {
        return posts.stream().map(TaughtPost::text).filter(text -> text.ids().length > 0).toList();
    }

    private static Features seen(Features raw, FrozenEncoder eyes) {
        Map<Modality, Stream> streams = new EnumMap<>(raw.streams());
        streams.computeIfPresent(Modality.VISION, (modality, regions) -> eyes.of(regions));
        return new Features(streams);
    }
}
