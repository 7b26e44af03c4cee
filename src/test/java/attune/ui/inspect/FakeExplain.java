package attune.ui.inspect;

import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Relevance;
import attune.domain.RelevanceMap;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.workbench.ExplainPrediction;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Methods whose maps are those of {@link Fixture} turned into others, so that none is taken for another. */
final class FakeExplain implements ExplainPrediction {

    /** Added to the steepness of a map, so that a method's is not that of attention. */
    static final int HEAD = 5;

    final List<String> asked = new ArrayList<>();
    private final Map<ExplanationMethod, Explanation> kept = new HashMap<>();
    RuntimeException failure;

    @Override public List<ExplanationMethod> methods() {
        return List.of(ExplanationMethod.values());
    }

    @Override public Explanation explain(
            Question question, ExplanationMethod method, Progress progress, Cancellation cancellation) {
        asked.add(question.sample().id() + " " + method.id() + " " + question.target().label());
        progress.at(0.5, "");
        if (failure != null) {
            throw failure;
        }
        Map<Modality, List<Position>> positions = Fixture.clipReading(0, List.of(), 0).analysis().positions();
        boolean mapped = method == ExplanationMethod.ROLLOUT || method == ExplanationMethod.GRADIENT_ATTENTION;
        Map<Modality, Relevance> relevance = new EnumMap<>(Modality.class);
        List<RelevanceMap> maps = new ArrayList<>();
        positions.forEach((modality, of) -> {
            float[] numbers = new float[of.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = 0.1f * (i + 1) * (i % 2 == 0 ? 1 : -1);
            }
            relevance.put(modality, Relevance.ofPositions(of, numbers));
            positions.forEach((read, columns) -> maps.add(new RelevanceMap(new Direction(modality, read), of, columns,
                Fixture.weights(new Direction(modality, read), HEAD, of.size(), columns.size()))));
        });
        Explanation explanation = new Explanation(method, question.target(), relevance, mapped ? maps : List.of(),
            method == ExplanationMethod.INTEGRATED_GRADIENTS
                ? Optional.of(new Explanation.Completeness(1.2, 1.5, 0.25)) : Optional.empty());
        kept.put(method, explanation);
        return explanation;
    }

    @Override public Optional<Explanation> kept(Question question, ExplanationMethod method) {
        return Optional.ofNullable(kept.get(method));
    }
}
