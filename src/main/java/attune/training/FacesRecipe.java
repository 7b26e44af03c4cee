package attune.training;

import attune.dataset.Polarity;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.domain.StreamSpec;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.text.WordPieces;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The encoder of regions, trained to tell the polarity of a face, see {@link FaceMaterial}. */
public final class FacesRecipe implements Recipe {

    @Override public String name() {
        return "faces";
    }

    @Override public String use() {
        return "Encodes regions of pictures; trained to tell whether a face is negative, neutral or positive.";
    }

    @Override public String sources() {
        return """
            | source | use | licence |
            |---|---|---|
            """ + FaceMaterial.SOURCES;
    }

    @Override public String limits() {
        return """
            Faces were shown mirrored, turned, moved, scaled, brighter, darker, tinted like skin and partly covered. Surprise is
            left out, contempt and fear count as negative. Small, grey and posed faces: mild or mixed feelings are out of reach.
            """;
    }

    @Override public Provenance provenance() {
        return new Provenance(List.of("FER-2013 (challenge data)"), Map.of());
    }

    @Override public ModelSpec spec(String vocabulary, int size) {
        return new ModelSpec("vision-only", Map.of(Modality.VISION, new StreamSpec.Regions(16, 3, FacePixels.SIDE)),
            new ModelSpec.Interaction.None(), ModelSpec.Fusion.POOLED, ModelSpec.Residual.NONE, new ModelSpec.MarginTerm.None(),
            new ModelSpec.Size(128, 4, 0, 256), 0.1, Polarity.labels());
    }

    @Override public TrainingPlan plan(long seed) {
        return new TrainingPlan(14, 1e-3, 0.04, 0.05, 1, 14, seed);
    }

    @Override public Course course(
        Ground ground, Optional<WordPieces> pieces, Progress progress, Cancellation cancellation) {
        FaceMaterial faces = FaceMaterial.read(ground.data(), progress, cancellation);
        return new Course(network -> new LabelledLessons(faces.views(ground.seed())),
            new Exam(List.of(FaceMaterial.paper(faces.asked().chosen(), cancellation))),
            new Exam(List.of(FaceMaterial.paper(faces.asked().measured(), cancellation))), faces.counts());
    }
}
