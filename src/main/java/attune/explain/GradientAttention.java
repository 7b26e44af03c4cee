package attune.explain;

import ai.djl.ndarray.NDArray;
import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Relevance;
import attune.domain.RelevanceMap;
import attune.domain.Stream;
import attune.inference.Loan;
import attune.model.block.Pass;
import attune.model.block.Tape;
import attune.model.variant.AttentionWeights;
import attune.model.variant.Output;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Gradient × attention: each weight times how the target's logit changes with it, A ∘ ∂z/∂A, the sum over layers, rounds and
 * heads of a direction. To first order it is what the logit would lose without that weight. A position's number is the sum over
 * all that reads it. One pass forward and back.
 */
public final class GradientAttention {

    private GradientAttention() {
    }

    public static Explanation of(Subject subject) {
        return of(subject, UnaryOperator.identity());
    }

    /** As above, with something happening to the logit between the forward and the backward pass, for tests. */
    static Explanation of(Subject subject, UnaryOperator<NDArray> between) {
        return subject.lender().lend(loan -> {
            Map<Modality, Stream> streams = subject.streams(loan.network().spec());
            Map<Direction, float[]> products = products(loan, subject, streams, between);
            List<RelevanceMap> maps = new ArrayList<>();
            products.forEach((direction, values) -> maps.add(new RelevanceMap(direction,
                streams.get(direction.reader()).positions(), streams.get(direction.read()).positions(), values)));
            return new Explanation(ExplanationMethod.GRADIENT_ATTENTION, subject.target(), relevance(maps, streams), maps,
                Optional.empty());
        });
    }

    /** n_m × n_k numbers of every direction. */
    private static Map<Direction, float[]> products(
        Loan loan, Subject subject, Map<Modality, Stream> streams, UnaryOperator<NDArray> between) {
        Output output;
        try (Tape tape = Tape.open()) {
            output = loan.network().decide(LentRows.encoded(loan, subject, streams), Pass.TRACE);
            tape.backward(between.apply(output.logits().get("0, " + subject.target().index())));
        }
        Map<Direction, float[]> products = new LinkedHashMap<>();
        for (AttentionWeights place : output.attention()) {
            float[] product = place.weights().mul(place.slopes().orElseThrow().get()).sum(new int[] {0, 1}).toFloatArray();
            products.merge(place.direction(), product, GradientAttention::sum);
        }
        return products;
    }

    private static float[] sum(float[] a, float[] b) {
        float[] sum = new float[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + b[i];
        }
        return sum;
    }

    private static Map<Modality, Relevance> relevance(List<RelevanceMap> maps, Map<Modality, Stream> streams) {
        Map<Modality, Relevance> relevance = new EnumMap<>(Modality.class);
        streams.forEach((modality, stream) -> {
            List<Position> positions = stream.positions();
            float[] values = new float[positions.size()];
            maps.stream().filter(map -> map.direction().read() == modality).forEach(map -> {
                for (int row = 0; row < map.rows().size(); row++) {
                    for (int column = 0; column < values.length; column++) {
                        values[column] += map.value(row, column);
                    }
                }
            });
            relevance.put(modality, Relevance.ofPositions(positions, values));
        });
        return relevance;
    }
}
