package attune.training;

import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Provenance;
import attune.domain.StreamSpec;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How one of the models that Attune ships is made from the corpora of a data folder. */
public interface Recipe {

    /** The model's name: the folder in {@code models}. */
    String name();

    /** One sentence of use: the first of its card. */
    String use();

    /** What it was made from, with licences, for its card. */
    String sources();

    /** How it was trained, what it cannot do, and what its weights may be used for, in Markdown. */
    String limits();

    /** What its data allow, and the languages that it learns from. */
    Provenance provenance();

    /** How each modality is prepared, by a vocabulary {@code path} of {@code size} pieces. */
    Map<Modality, StreamSpec> inputs(String path, int size);

    ModelSpec.Size size();

    double dropout();

    TrainingPlan plan(long seed);

    /** Lessons to learn from and the exam to stop by. */
    record Course(Lessons lessons, Exam exam, List<String> counts) {
    }

    /** Reads and decodes the corpora. */
    Course course(Path data, FeatureExtraction extraction, long seed, Progress progress, Cancellation cancellation);
}
