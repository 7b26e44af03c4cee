package attune.model.variant;

import ai.djl.ndarray.NDArray;
import attune.domain.ModelSpec;
import attune.model.block.AbsoluteError;
import attune.model.block.CrossEntropy;
import attune.model.block.MarginLoss;
import attune.model.block.Parameters;
import java.util.Optional;

/**
 * Equation 8: L = L_ce + λ L_margin, or L_ce alone where the specification has no margin; for a score, the mean absolute error
 * (L1).
 */
public final class TrainingLoss {

    /** The loss and its terms, scalars: backward goes from {@code total}; {@code margin} is before λ. */
    public record Value(NDArray total, NDArray fit, Optional<NDArray> margin) {
    }

    private final Optional<MarginLoss> margin;
    private final NDArray lambda;
    private final boolean scored;

    private TrainingLoss(boolean scored, Optional<MarginLoss> margin, NDArray lambda) {
        this.scored = scored;
        this.margin = margin;
        this.lambda = lambda;
    }

    static TrainingLoss of(ModelSpec spec, Parameters parameters, int width) {
        return switch (spec.margin()) {
            case ModelSpec.MarginTerm.None() -> new TrainingLoss(spec.scored(), Optional.empty(), parameters.constant(0));
            case ModelSpec.MarginTerm.Prototypes(double lambda, double mu) -> new TrainingLoss(
                spec.scored(), Optional.of(new MarginLoss(parameters.in("margin"), spec.classes(), width, mu)),
                parameters.constant(lambda));
        };
    }

    /** Truth: B whole numbers, 0 to C − 1, such as {@code EngineMemory.of(manager, labels, B)}; or B scores. */
    public Value of(Output output, NDArray truth) {
        return value(output, scored ? AbsoluteError.of(output.logits(), truth) : CrossEntropy.of(output.logits(), truth), truth);
    }

    /** Where the truth of a sample is spread over the classes, B × C that sum to 1; what separates them goes by its label. */
    public Value of(Output output, NDArray labels, NDArray shares) {
        return value(output, CrossEntropy.ofShares(output.logits(), shares), labels);
    }

    private Value value(Output output, NDArray fit, NDArray truth) {
        Optional<NDArray> separated = margin.map(block -> block.forward(output.entering(), truth));
        NDArray total = separated.map(term -> fit.add(term.mul(lambda))).orElse(fit);
        return new Value(total, fit, separated);
    }
}
