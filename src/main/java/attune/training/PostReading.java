package attune.training;

import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.MvsaSingle;
import attune.dataset.Polarity;
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
import java.util.List;
import java.util.Map;

/**
 * Reads posts once, their images through the frozen region encoder: MVSA-Single's train list without a grouped tenth, by half of
 * which it is stopped and on half measured, and labelled tweets. Its development and test lists are not opened.
 */
final class PostReading {

    private static final List<String> TWEETS = List.of("mvsa-multiple", "twitter-15", "twitter-17");

    private final Recipe.Ground ground;
    private final FeatureExtraction extraction;
    private final LabelPool<KeptFeatures> posts = new LabelPool<>();
    private final LabelPool<KeptFeatures> texts = new LabelPool<>();
    private final List<Lesson> chosen = new ArrayList<>();
    private final List<Lesson> measured = new ArrayList<>();
    private final int[] perLabel = new int[Polarity.values().length];
    private final List<String> counts = new ArrayList<>();

    PostReading(Recipe.Ground ground, FeatureExtraction extraction) {
        this.ground = ground;
        this.extraction = extraction;
    }

    LabelPool<KeptFeatures> posts() {
        return posts;
    }

    LabelPool<KeptFeatures> texts() {
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

    List<String> counts() {
        return counts;
    }

    PostReading read(Progress progress, Cancellation cancellation) {
        Split split = Split.hold(new MvsaSingle(ground.data().resolve("mvsa_single")).read(Fold.TRAIN).whole(),
            TextMaterial.POSTS_HELD, Halves.SEED);
        Halves halves = Halves.of(split.held());
        int all = split.train().size() + split.held().size();
        int[] done = {0};
        try (ExampleFeatures features = new ExampleFeatures(extraction);
             FrozenEncoder eyes = new FrozenEncoder(ModelFolder.open(ground.encoders().resolve("faces")), Modality.VISION)) {
            for (List<Example> list : List.of(split.train(), halves.chosen(), halves.measured())) {
                for (Example example : list) {
                    cancellation.check();
                    Features seen = seen(features.of(example), eyes);
                    if (list == split.train()) {
                        posts.add("mvsa-single", 1, example.polarity(), new KeptFeatures(seen));
                        perLabel[example.polarity().ordinal()]++;
                    } else {
                        (list == halves.chosen() ? chosen : measured).add(new Lesson(seen, example.polarity().ordinal()));
                    }
                    progress.at((double) ++done[0] / all, "reading posts");
                }
            }
            counts.add("posts, mvsa-single train: " + split.train().size() + ", held to choose by: " + chosen.size()
                + ", to measure on: " + measured.size());
            for (TextMaterial.Source source : new TextMaterial(ground.data()).parts().learned()) {
                if (TWEETS.contains(source.name())) {
                    source.examples().forEach(example ->
                        texts.add(source.name(), source.weight(), example.polarity(), new KeptFeatures(features.of(example))));
                    counts.add("tweets, " + source.name() + ": " + source.examples().size());
                }
            }
        }
        return this;
    }

    private static Features seen(Features raw, FrozenEncoder eyes) {
        Map<Modality, Stream> streams = new EnumMap<>(raw.streams());
        streams.computeIfPresent(Modality.VISION, (modality, regions) -> eyes.of(regions));
        return new Features(streams);
    }
}
