package attune.training;

import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.Polarity;
import attune.dataset.Split;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.domain.StreamSpec;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The model for posts: MVSA-Single's train list without a grouped tenth, which is the exam, and texts of other sources.
 * Its development and test lists are not opened.
 */
public final class PostsRecipe implements Recipe {

    private static final double HELD = 0.1;
    /** The held tenth is the same for every seed, so that seeds can be compared. */
    private static final long SPLIT_SEED = 20_261_122;

    @Override public String name() {
        return "posts";
    }

    @Override public String use() {
        return "Reads the sentiment of a social-media post, its text and its images: negative, neutral or positive.";
    }

    @Override public String sources() {
        return """
            | source | use | licence |
            |---|---|---|
            | MVSA-Single, train list without a grouped tenth (Niu et al. 2016) | posts | third parties: research only |
            | MVSA-Multiple, texts | labelled text | tweets of third parties: research only |
            | TweetEval sentiment, val and test (Barbieri et al. 2020) | labelled text | research |
            | SST-2, train (Socher et al. 2013) | labelled text | research |
            | waimai_10k | labelled Chinese text | research |
            """;
    }

    @Override public String limits() {
        return """
            ## How it was trained

            Everything from scratch, on the loss of equation 8. Every other batch holds posts (their text alone, whole, or
            their image alone), drawn by label with chances that go by its count to the power of 3/4; the others hold
            labelled text of other sources. Pieces and cells are hidden at random.

            ## What it is bad at

            - It learned from some 3,000 images without pretrained weights: on an image alone it stays about the
              majority class. The text decides.
            - Neutral posts are a tenth of the corpus and are often taken for something else.
            - Irony, quotations and anything but English tweets: the Chinese it knows comes from food reviews.
            - The labels of the corpus are noisy: equal texts stand in it with different labels.

            ## Use

            MVSA's posts belong to third parties and are for research only; take these weights as for research only too.
            """;
    }

    @Override public Provenance provenance() {
        return new Provenance(List.of("MVSA (research)"), Map.of(Modality.TEXT, Set.of("en", "zh")));
    }

    @Override public Map<Modality, StreamSpec> inputs(String path, int size) {
        return Map.of(Modality.TEXT, new StreamSpec.Tokens(path, size, 96), Modality.VISION, new StreamSpec.Regions(4, 3, 48));
    }

    @Override public ModelSpec.Size size() {
        return new ModelSpec.Size(128, 4, 2, 256);
    }

    @Override public double dropout() {
        return 0.3;
    }

    @Override public TrainingPlan plan(long seed) {
        return new TrainingPlan(12, 5e-4, 0.1, 0.05, 1, 6, seed);
    }

    @Override public Course course(
        Path data, FeatureExtraction extraction, long seed, Progress progress, Cancellation cancellation) {
        TextSources sources = new TextSources(data);
        Split split = Split.hold(sources.mvsa().read(Fold.TRAIN).whole(), HELD, SPLIT_SEED);
        List<String> counts = new ArrayList<>();
        LabelPool<KeptFeatures> posts = new LabelPool<>();
        List<Lesson> held = new ArrayList<>();
        int[] perLabel = new int[Polarity.values().length];
        try (ExampleFeatures features = new ExampleFeatures(extraction)) {
            int all = split.train().size() + split.held().size();
            int done = 0;
            for (Example example : split.train()) {
                cancellation.check();
                posts.add("mvsa-single", 1, example.polarity(), new KeptFeatures(features.of(example)));
                perLabel[example.polarity().ordinal()]++;
                progress.at((double) ++done / all, "decoding posts");
            }
            for (Example example : split.held()) {
                cancellation.check();
                held.add(new Lesson(features.of(example), example.polarity().ordinal()));
                progress.at((double) ++done / all, "decoding posts");
            }
            counts.add("mvsa-single train: " + split.train().size() + ", held: " + split.held().size());
            LabelPool<KeptFeatures> texts = new LabelPool<>();
            for (TextSources.Source source : sources.posted()) {
                List<Example> usable = Split.without(source.read(), split.held());
                usable.forEach(example -> texts.add(source.corpus().name(), source.weight(), example.polarity(),
                    new KeptFeatures(features.of(example))));
                counts.add(source.corpus().name() + " " + source.fold() + ": " + usable.size());
            }
            Exam exam = new Exam(List.of(new Exam.Paper("both", 1, held),
                new Exam.Paper("text", 0, only(held, Modality.TEXT)), new Exam.Paper("image", 0, only(held, Modality.VISION))));
            return new Course(new PostLessons(posts, texts, perLabel, seed), exam, counts);
        }
    }

    private static List<Lesson> only(List<Lesson> lessons, Modality modality) {
        return lessons.stream().filter(lesson -> lesson.features().has(modality))
            .map(lesson -> new Lesson(
                new Features(Map.of(modality, lesson.features().streams().get(modality))), lesson.label()))
            .toList();
    }
}
