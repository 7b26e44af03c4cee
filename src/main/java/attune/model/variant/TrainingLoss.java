package attune.model.variant;

import ai.djl.ndarray.NDArray;
import attune.domain.ModelSpec;
import attune.model.block.CrossEntropy;
import attune.model.block.MarginLoss;
import attune.model.block.Parameters;
import java.util.Optional;

/** Equation 8: L = L_ce + λ L_margin, or L_ce alone where the specification has no margin. */
public final class TrainingLoss {

    /** The loss and its terms, scalars: backward goes from {@code total}; {@code margin} is before λ. */
    public record Value(NDArray total, NDArray crossEntropy, Optional<NDArray> margin) {
    }

    private final Optional<MarginLoss> margin;
    private final NDArray lambda;

    private TrainingLoss(Optional<MarginLoss> margin, NDArray lambda) {
        this.margin = margin;
        this.lambda = lambda;
    }

    static TrainingLoss of(ModelSpec spec, Parameters parameters, int width) {
        return switch (spec.margin()) {
            case ModelSpec.MarginTerm.None() -> new TrainingLoss(Optional.empty(), parameters.constant(0));
            case ModelSpec.MarginTerm.Prototypes(double lambda, double mu) -> new TrainingLoss(
                Optional.of(new MarginLoss(parameters.in("margin"), spec.classes(), width, mu)),
                parameters.constant(lambda));
        };
    }

    /** Labels: B whole numbers, 0 to C − 1, such as {@code EngineMemory.of(manager, labels, B)}. */
    public Value of(Output output, NDArray labels) {
        NDArray crossEntropy = CrossEntropy.of(output.logits(), labels);
        Optional<NDArray> separated = margin.map(block -> block.forward(output.entering(), labels));
        NDArray total = separated.map(term -> crossEntropy.add(term.mul(lambda))).orElse(crossEntropy);
        return new Value(total, crossEntropy, separated);
    }
}
