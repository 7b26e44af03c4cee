package attune.training;

import ai.djl.ndarray.NDManager;
import attune.dataset.Example;
import attune.domain.BadInput;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.feature.FeatureExtraction;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import attune.text.WordPieces;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Asks a model on disk the examples of whole lists: everything they have, and each modality alone. */
public final class ListExam {

    private ListExam() {
    }

    /**
     * Answers every list.
     *
     * @param lists examples by the name of their list
     * @return papers named after the list, and "list, modality alone" where the examples have several
     */
    public static Exam.Result ask(
        ModelFolder model, Map<String, List<Example>> lists, Progress progress, Cancellation cancellation) {
        ModelSpec spec = model.spec();
        Path vocabulary = model.vocabulary().orElseThrow(() -> new BadInput("training.no-words", model.name()));
        try (WordPieces pieces = WordPieces.open(vocabulary);
             ExampleFeatures features = new ExampleFeatures(FeatureExtraction.of(spec.inputs(), pieces));
             NDManager manager = NDManager.newBaseManager()) {
            List<Exam.Paper> papers = new ArrayList<>();
            lists.forEach((name, examples) -> {
                List<Lesson> all = new ArrayList<>();
                for (Example example : examples) {
                    cancellation.check();
                    Features read = features.of(example);
                    if (!read.isEmpty()) {
                        all.add(new Lesson(read, example.polarity().ordinal()));
                    }
                    progress.at((double) all.size() / examples.size(), name);
                }
                papers.add(new Exam.Paper(name, 1, all));
                papers.addAll(alone(name, all));
            });
            Network network = Network.of(spec, manager, 0);
            Safetensors.load(model.weights(), network.parameters());
            return new Exam(papers).sit(network, cancellation);
        }
    }

    private static List<Exam.Paper> alone(String name, List<Lesson> all) {
        Map<Modality, List<Lesson>> byModality = new EnumMap<>(Modality.class);
        for (Lesson lesson : all) {
            lesson.features().streams().forEach((modality, stream) ->
                byModality.computeIfAbsent(modality, key -> new ArrayList<>())
                    .add(new Lesson(new Features(Map.of(modality, stream)), lesson.label())));
        }
        return byModality.size() < 2 ? List.of() : byModality.entrySet().stream()
            .map(entry -> new Exam.Paper(name + ", " + entry.getKey().id() + " alone", 0, entry.getValue())).toList();
    }
}
