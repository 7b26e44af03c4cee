package attune.ui.inspect;

import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Faithfulness;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Ranking;
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
import java.util.stream.Stream;

/** Methods whose maps are those of {@link Fixture} turned into others, so that none is taken for another. */
final class FakeExplain implements ExplainPrediction {

    /** Added to the steepness of a map, so that a method's is not that of attention. */
    static final int HEAD = 5;

    private static final double[] FALLS = {0.1, 0.2, 0.3, 0.5, 0.6};
    private static final List<Faithfulness.Band> BANDS = Stream.of(0.02, 0.05, 0.1, 0.15, 0.2)
        .map(mean -> new Faithfulness.Band(mean, mean - 0.02, mean + 0.08)).toList();

    final List<String> asked = new ArrayList<>();
    private final Map<ExplanationMethod, Explanation> kept = new HashMap<>();
    private final Map<Ranking, Faithfulness> rankings = new HashMap<>();
    RuntimeException failure;
    boolean chance;

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

    @Override public Faithfulness faithfulness(
            Question question, Ranking ranking, Progress progress, Cancellation cancellation) {
        asked.add("faithfulness of " + ranking.method().id() + " by rows " + ranking.rows());
        Faithfulness.Score good = new Faithfulness.Score(0.34, FALLS, 0.11, chance ? 0.6 : 0.005, BANDS);
        Faithfulness.Score other = new Faithfulness.Score(-0.02, FALLS, 0.05, 0.4, BANDS);
        Map<Faithfulness.Removal, Faithfulness.Measured> measured = new EnumMap<>(Faithfulness.Removal.class);
        for (Faithfulness.Removal removal : Faithfulness.Removal.values()) {
            measured.put(removal, new Faithfulness.Measured(good, other));
        }
        Faithfulness faithfulness = new Faithfulness(ranking, question.target(), 0.7, 200, measured);
        rankings.put(ranking, faithfulness);
        return faithfulness;
    }

    @Override public Optional<Faithfulness> kept(Question question, Ranking ranking) {
        return Optional.ofNullable(rankings.get(ranking));
    }
}
