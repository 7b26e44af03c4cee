package attune.training;

import attune.dataset.Example;
import attune.dataset.Polarity;
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
 * Reads posts once, their images through the frozen region encoder, and tweets of other sources; all are told by
 * {@link PostTeachers}.
 */
final class PostReading {

    private static final double POSTS_WEIGHT = 10;
    /** How often tweets of each source are drawn beside the others. */
    private static final Map<String, Double> TWEETS =
        Map.of("mvsa-multiple", 1.5, "tweeteval", 2.0, "twitter-15", 0.6, "twitter-17", 0.4, "mmsd", 4.5);

    private final Recipe.Ground ground;
    private final FeatureExtraction extraction;
    private final LabelPool<TaughtPost> posts = new LabelPool<>();
    private final TextPool tweets = new TextPool();
    private final List<Lesson> chosen = new ArrayList<>();
    private final List<Lesson> measured = new ArrayList<>();
    private final int[] perLabel = new int[Polarity.values().length];
    private final List<String> counts = new ArrayList<>();
    private final TextPool pieces = new TextPool();
    private final TextPool letters = new TextPool();

    /** A post that is not told yet. */
    private record Untold(KeptFeatures features, PostTeachers.Read text) {
    }

    PostReading(Recipe.Ground ground, FeatureExtraction extraction) {
        this.ground = ground;
        this.extraction = extraction;
    }

    LabelPool<TaughtPost> posts() {
        return posts;
    }

    /** Tweets, labelled or not, that were told. */
    TextPool tweets() {
        return tweets;
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

    /** What posts and tweets say, as a teacher learns it. */
    TextPool said() {
        return pieces;
    }

    List<String> counts() {
        return counts;
    }

    PostReading read(Progress progress, Cancellation cancellation) {
        PostMaterial material = PostMaterial.of(ground.data());
        int all = material.train().size() + material.held();
        int[] done = {0};
        List<Untold> untold = new ArrayList<>();
        Map<TextMaterial.Source, List<PostTeachers.Read>> others = new LinkedHashMap<>();
        try (ExampleFeatures features = new ExampleFeatures(extraction);
             FrozenEncoder eyes = new FrozenEncoder(ModelFolder.open(ground.encoders().resolve("regions")), Modality.VISION)) {
            Function<Example, Features> reading = example -> {
                cancellation.check();
                progress.at((double) ++done[0] / all, "reading posts");
                return seen(features.of(example), eyes);
            };
            for (Example example : material.train()) {
                Features read = reading.apply(example);
                untold.add(new Untold(new KeptFeatures(read), text(example, read, example.polarity().ordinal())));
            }
            for (Example example : material.asked().chosen()) {
                chosen.add(new Lesson(reading.apply(example), example.polarity().ordinal()));
            }
            for (Example example : material.asked().measured()) {
                measured.add(new Lesson(reading.apply(example), example.polarity().ordinal()));
            }
            counts.add("posts, " + PostMaterial.NAME + " train: " + untold.size() + ", held to choose by: " + chosen.size()
                + ", to measure on: " + measured.size());
            for (TextMaterial.Source source : new TextMaterial(ground.data()).parts().learned()) {
                if (TWEETS.containsKey(source.name())) {
                    others.put(source, source.examples().stream()
                        .map(example -> text(example, features.of(example),
                            source.labelled() ? example.polarity().ordinal() : KnownText.NONE))
                        .filter(text -> !text.empty()).toList());
                    counts.add("tweets, " + source.name() + ": " + others.get(source).size());
                }
            }
        }
        tell(untold, others);
        return this;
    }

    private void tell(List<Untold> untold, Map<TextMaterial.Source, List<PostTeachers.Read>> others) {
        List<PostTeachers.Read> said = untold.stream().map(Untold::text).filter(text -> !text.empty()).toList();
        for (int label = 0; label < perLabel.length; label++) {
            int each = label;
            learn(POSTS_WEIGHT / perLabel.length, said.stream().filter(text -> text.pieces().label() == each).toList());
        }
        others.forEach((source, texts) -> learn(TWEETS.get(source.name()), texts));
        PostTeachers teachers = PostTeachers.of(pieces, letters, ground.seed());
        for (Untold post : untold) {
            TaughtPost taught = new TaughtPost(post.features(), teachers.teach(post.text()));
            posts.add(PostMaterial.NAME, 1, taught.label(), taught);
            perLabel[taught.label().ordinal()]++;
        }
        others.forEach((source, texts) -> tweets.add(TWEETS.get(source.name()), texts.stream().map(teachers::teach).toList()));
    }

    private void learn(double weight, List<PostTeachers.Read> texts) {
        pieces.add(weight, texts.stream().map(PostTeachers.Read::pieces).toList());
        letters.add(weight, texts.stream().map(PostTeachers.Read::letters).toList());
    }

    private static PostTeachers.Read text(Example example, Features read, int label) {
        int[] ids = read.streams().get(Modality.TEXT) instanceof Stream.TokenIds tokens ? tokens.ids() : new int[0];
        return new PostTeachers.Read(new KnownText(ids, label, false),
            new KnownText(LetterTrigrams.of(example.text().orElse("")), label, false));
    }

    private static Features seen(Features raw, FrozenEncoder eyes) {
        Map<Modality, Stream> streams = new EnumMap<>(raw.streams());
        streams.computeIfPresent(Modality.VISION, (modality, regions) -> eyes.of(regions));
        return new Features(streams);
    }
}
