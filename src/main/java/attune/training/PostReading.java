package attune.training;

import attune.dataset.Example;
import attune.dataset.Groups;
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

/** Reads posts once, their images through the frozen region encoder, and tweets of other sources. */
final class PostReading {

    private final Recipe.Ground ground;
    private final FeatureExtraction extraction;
    private final List<UntoldPost> posts = new ArrayList<>();
    private final Map<String, List<PostTeachers.Read>> tweets = new LinkedHashMap<>();
    private int[] groups = {};
    private final List<Lesson> chosen = new ArrayList<>();
    private final List<Lesson> measured = new ArrayList<>();
    private final List<String> counts = new ArrayList<>();

    PostReading(Recipe.Ground ground, FeatureExtraction extraction) {
        this.ground = ground;
        this.extraction = extraction;
    }

    List<UntoldPost> posts() {
        return posts;
    }

    /** Tweets by their source, labelled or not. */
    Map<String, List<PostTeachers.Read>> tweets() {
        return tweets;
    }

    /** Of each post a number that equal ones have in common. */
    int[] groups() {
        return groups;
    }

    List<Lesson> chosen() {
        return chosen;
    }

    List<Lesson> measured() {
        return measured;
    }

    List<String> counts() {
        return counts;
    }

    PostReading read(Progress progress, Cancellation cancellation) {
        PostMaterial material = PostMaterial.of(ground.data());
        int all = material.train().size() + material.held();
        int[] done = {0};
        groups = Groups.of(material.train());
        try (ExampleFeatures features = new ExampleFeatures(extraction);
             FrozenEncoder eyes = new FrozenEncoder(ModelFolder.open(ground.encoders().resolve("regions")), Modality.VISION)) {
            Function<Example, Features> reading = example -> {
                cancellation.check();
                progress.at((double) ++done[0] / all, "reading posts");
                return seen(features.of(example), eyes);
            };
            for (Example example : material.train()) {
                Features read = reading.apply(example);
                posts.add(new UntoldPost(new KeptFeatures(read), text(example, read, example.polarity().ordinal())));
            }
            for (Example example : material.asked().chosen()) {
                chosen.add(new Lesson(reading.apply(example), example.polarity().ordinal()));
            }
            for (Example example : material.asked().measured()) {
                measured.add(new Lesson(reading.apply(example), example.polarity().ordinal()));
            }
            counts.add("posts, " + PostMaterial.NAME + " train: " + posts.size() + ", held to choose by: " + chosen.size()
                + ", to measure on: " + measured.size());
            for (TextMaterial.Source source : new TextMaterial(ground.data()).parts().learned()) {
                if (TaughtPosts.learnsFrom(source.name())) {
                    tweets.put(source.name(), source.examples().stream()
                        .map(example -> text(example, features.of(example),
                            source.labelled() ? example.polarity().ordinal() : KnownText.NONE))
                        .filter(text -> !text.empty()).toList());
                    counts.add("tweets, " + source.name() + ": " + tweets.get(source.name()).size());
                }
            }
        }
        return this;
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
