package attune.training;

import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.domain.StreamSpec;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.store.ModelFolder;
import attune.text.WordPieces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The model for posts: MVSA-Single's train list without a grouped tenth, which is the exam, and tweets of other
 * sources.
 */
public final class PostsRecipe implements Recipe {

    private static final int EPOCHS = 8;
    private static final double PREPARING = 0.8;
    /** Of the time before the first step; the rest is cross-validation. */
    private static final double READING = 0.15;

    private final String variant;
    private final PostsRecipe first;
    private PostReading reading;
    private TaughtPosts taught;

    /** The shipped variant. */
    public PostsRecipe() {
        this.variant = "optimised";
        this.first = this;
    }

    private PostsRecipe(String variant, PostsRecipe first) {
        this.variant = variant;
        this.first = first;
    }

    /** Another variant on the same posts, which are read once for all. */
    @Override public PostsRecipe of(String other) {
        return new PostsRecipe(other, first);
    }

    @Override public String name() {
        return first == this ? "posts" : "posts-" + variant;
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
            | TweetEval sentiment without a grouped fifth and what clips are fused with (Rosenthal et al. 2017) | \
            labelled text | tweets of third parties: research only |
            | Twitter-15 and -17, train and dev (Yu and Jiang 2019) | tweets of one polarity | third parties: research only |
            | MMSD 2.0, train (Qin et al. 2023) | tweets without labels | none stated |

            The encoders of text and of regions were trained before, on more; see `models/encoders/README.md`.

            """;
    }

    @Override public String limits() {
        return """
            ## How it was trained

            The region encoder learned from faces and from pictures of these posts before and is frozen; word vectors and layers
            of text begin where the text encoder ended and learned on, the vectors at ten times the rate of all else, since a
            word stands in few posts. Every other batch holds posts (their text alone, whole, or their image alone), drawn by
            label with chances that go by its count to the power of 0.6; the others hold tweets of other sources, half of them
            without a label. Pieces and cells are hidden at random. All texts were told by two linear classifiers that had not
            learned from them, one of pieces and pairs, one of letters in threes and fours, both of posts (classes alike) and
            labelled tweets together. The truth is seven parts of ten what they said where a post's words are seen alone, six
            beside its image, and 85 % for a tweet; the rest is the label, smoothed by a tenth.

            ## What it is bad at

            - Of a picture alone it tells little: light, colour, clutter and faces. The text decides.
            - Neutral posts are a tenth of the corpus and are often taken for something else.
            - Irony ("Oh great, another Monday." is called positive), quotations and anything but English tweets: the Chinese it
              knows is that of the text encoder.
            - The labels of the corpus are noisy: equal texts stand in it with different labels.

            ## Use

            MVSA's posts belong to third parties and are for research only; take these weights as for research only too.
            """;
    }

    @Override public Provenance provenance() {
        return new Provenance(List.of("MVSA (research)"), Map.of(Modality.TEXT, Set.of("en", "zh")));
    }

    @Override public boolean readsText() {
        return true;
    }

    @Override public ModelSpec spec(String vocabulary, int size) {
        return Points.spec(variant, Map.of(Modality.TEXT, new StreamSpec.Tokens(vocabulary, size, 96),
            Modality.VISION, new StreamSpec.Regions(4, 3, FacePixels.SIDE)), new ModelSpec.Size(128, 4, 2, 256), 0.3,
            Polarity.labels());
    }

    @Override public TrainingPlan plan(long seed) {
        return new TrainingPlan(EPOCHS, 3e-3, 0.1, 0.05, 1, EPOCHS, seed);
    }

    /** A word stands in few posts: its vector has fewer steps to learn in than the layers that read them all. */
    @Override public double pace(String parameter) {
        return parameter.equals("encoder.text.weight") ? 1 : parameter.matches("(shared|self)\\.text\\..*") ? 0.1 : 0.3;
    }

    @Override public double preparing() {
        return first == this ? PREPARING : 0;
    }

    @Override public Course course(
        Ground ground, Optional<WordPieces> pieces, Progress progress, Cancellation cancellation) {
        int size = pieces.orElseThrow().size();
        if (first.reading == null) {
            first.reading = new PostReading(ground, FeatureExtraction.of(first.spec("", size).inputs(), pieces.get()))
                .read(progress.part(0, READING), cancellation);
            first.taught = TaughtPosts.of(first.reading.posts(), first.reading.tweets(), ground.seed());
        }
        PostReading read = first.reading;
        TaughtPosts taught = first.taught;
        ModelSpec spec = spec("", size);
        ModelFolder words = ModelFolder.open(ground.encoders().resolve("text"));
        SharedEncoders frozen =
            new SharedEncoders(Map.of(Modality.VISION, ModelFolder.open(ground.encoders().resolve("regions"))));
        Consumer<Network> begun = network -> {
            PretrainedStream.into(network, words, Modality.TEXT);
            frozen.from().forEach((modality, model) -> PretrainedStream.into(network, model, modality));
        };
        Exam texts = TextPapers.exam(new TextMaterial(ground.data()).parts(), pieces.get(), Halves::measured);
        String everywhere = first == this ? crossValidated(ground, spec, begun, progress.part(READING, 1), cancellation) : "";
        return new Course(
            network -> {
                begun.accept(network);
                return taught.lessons(ground.seed());
            },
            exam(read.chosen(), spec), exam(read.measured(), spec), read.counts(), frozen,
            (network, temperature) -> everywhere + TextPapers.table(texts, network, temperature, cancellation)
                + floor(read, taught, ground.seed()));
    }

    private String crossValidated(
        Ground ground, ModelSpec spec, Consumer<Network> begun, Progress progress, Cancellation cancellation) {
        Path work = ground.encoders().resolve("posts.folds").resolve("seed-" + ground.seed());
        return """
            ## Cross-validated

            The posts that are learned from in four parts, equal ones together: each is asked of a network that learned from the
            others for eight epochs, at the temperature of the others. The encoders that all begin with had seen all parts.

            """ + ShippedCard.table(new PostFolds(reading, this, ground.seed(), work)
                .marks(spec, begun, lessons -> exam(lessons, spec), progress, cancellation)) + "\n";
    }

    private static String floor(PostReading read, TaughtPosts taught, long seed) {
        return new TextFloor(NgramClassifier.fit(taught.said(), Polarity.values().length, seed)).table(List.of(
            new Exam.Paper("text", 1, CourseLessons.only(read.measured(), Set.of(Modality.TEXT)))));
    }

    private static Exam exam(List<Lesson> held, ModelSpec spec) {
        List<Exam.Paper> papers = new ArrayList<>();
        papers.add(new Exam.Paper("both", 1, CourseLessons.only(held, spec.inputs().keySet())));
        for (Modality modality : spec.inputs().keySet()) {
            if (spec.inputs().size() > 1) {
                papers.add(new Exam.Paper(modality == Modality.TEXT ? "text" : "image", modality == Modality.TEXT ? 0.5 : 0,
                    CourseLessons.only(held, Set.of(modality))));
            }
        }
        return new Exam(papers);
    }
}
