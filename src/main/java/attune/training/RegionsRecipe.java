package attune.training;

import attune.dataset.Example;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.ModelFolder;
import attune.text.WordPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The encoder of regions of posts: begins where that of faces ended and learns on from faces and from the pictures of posts, cell
 * by cell, so that a picture without a face is told by more than what a face would look like there.
 */
public final class RegionsRecipe implements Recipe {

    private static final int EPOCHS = 8;

    @Override public String name() {
        return "regions";
    }

    @Override public String use() {
        return "Encodes regions of pictures; trained to tell the polarity of a face, and of a post by its picture alone.";
    }

    @Override public String sources() {
        return """
            | source | use | licence |
            |---|---|---|
            """ + FaceMaterial.SOURCES + """
            | MVSA-Single, train list without a grouped tenth (Niu et al. 2016) | pictures of posts, their labels | \
            third parties: research only |
            """;
    }

    @Override public String limits() {
        return """
            Begins with the encoder of faces. Two batches of faces, then one of pictures of posts, all classes alike. What a
            post is felt to be is in its words rather than in its picture: of the picture alone little more than light, colour,
            clutter and faces can be told.
            """;
    }

    @Override public Provenance provenance() {
        return new Provenance(List.of("FER-2013 (challenge data)", "MVSA (research)"), Map.of());
    }

    @Override public ModelSpec spec(String vocabulary, int size) {
        return new FacesRecipe().spec(vocabulary, size);
    }

    @Override public TrainingPlan plan(long seed) {
        return new TrainingPlan(EPOCHS, 6e-4, 0.05, 0.05, 1, EPOCHS, seed);
    }

    @Override public Course course(
        Ground ground, Optional<WordPieces> pieces, Progress progress, Cancellation cancellation) {
        ModelFolder begun = ModelFolder.open(ground.encoders().resolve("faces"));
        FaceMaterial faces = FaceMaterial.read(ground.data(), progress.part(0, 0.3), cancellation);
        PostMaterial posts = PostMaterial.of(ground.data());
        LabelPool<KeptFeatures> learned = new LabelPool<>();
        List<Lesson> chosen = new ArrayList<>();
        List<Lesson> measured = new ArrayList<>();
        int[] done = {0};
        try (ExampleFeatures features = new ExampleFeatures(FeatureExtraction.of(spec("", 0).inputs()))) {
            Progress reading = progress.part(0.3, 1);
            int all = posts.train().size() + posts.held();
            for (Example example : posts.train()) {
                cancellation.check();
                learned.add(PostMaterial.NAME, 1, example.polarity(), new KeptFeatures(features.of(example)));
                reading.at((double) ++done[0] / all, "reading pictures of posts");
            }
            posts.asked().chosen().forEach(example -> chosen.add(lesson(example, features.of(example))));
            posts.asked().measured().forEach(example -> measured.add(lesson(example, features.of(example))));
        }
        List<String> counts = new ArrayList<>(faces.counts());
        counts.add("pictures of posts, mvsa-single train: " + posts.train().size() + ", held to choose by: " + chosen.size()
            + ", to measure on: " + measured.size());
        return new Course(
            network -> {
                PretrainedStream.into(network, begun, Modality.VISION);
                return new LabelledLessons(new RegionLessons(faces.views(ground.seed()), learned, ground.seed()));
            },
            exam(FaceMaterial.paper(faces.asked().chosen(), cancellation), chosen),
            exam(FaceMaterial.paper(faces.asked().measured(), cancellation), measured), counts);
    }

    private static Lesson lesson(Example example, Features features) {
        return new Lesson(features, example.polarity().ordinal());
    }

    private static Exam exam(Exam.Paper faces, List<Lesson> pictures) {
        return new Exam(List.of(faces, new Exam.Paper("pictures of posts", 1, pictures)));
    }
}
