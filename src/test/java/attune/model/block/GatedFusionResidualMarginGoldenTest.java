package attune.model.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.Modality;
import attune.model.block.Golden.Between;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Equations 5 to 8, and the shares of the logits. */
class GatedFusionResidualMarginGoldenTest {

    private static final Map<String, String> NAMES = Map.of(
        "gate.weight", "W_g", "gate.bias", "b_g", "residual.weight", "W_r", "decision.weight", "W_c",
        "decision.bias", "b_c", "margin.prototypes", "prototypes");

    @ParameterizedTest
    @EnumSource
    void valuesAndGradients(Between between) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Golden golden = Golden.read("gated_fusion_residual_margin", manager);
            NDArray present = golden.array("present");
            Map<Modality, NDArray> inputs = new EnumMap<>(Modality.class);
            for (Modality modality : Modality.values()) {
                inputs.put(modality, golden.input("h_" + modality.id()));
            }
            int width = (int) golden.array("W_r").getShape().get(0);
            int classes = (int) golden.array("b_c").size();
            Parameters parameters = golden.parameters();
            GatedFusion fusion = new GatedFusion(parameters.in("gate"), inputs.size(), width);
            Decision decision = new Decision(parameters.in("decision"),
                Optional.of(new ResidualProjection(parameters.in("residual"), width)), width, classes);
            MarginLoss margin =
                new MarginLoss(parameters.in("margin"), classes, width, golden.node("margin").asDouble());
            NAMES.forEach((own, theirs) -> parameters.assign(own, golden.array(theirs)));
            parameters.requireGradients(true);
            NDArray lambda = parameters.constant(golden.node("lambda").asDouble());
            NDArray labels = labels(manager, golden.node("labels"));
            Golden.backward(between, () -> {
                // the file's vectors of absent modalities are not 0 yet, as a pooled vector would be
                Map<Modality, NDArray> vectors = new LinkedHashMap<>();
                inputs.forEach((modality, vector) -> vectors.put(modality,
                    vector.mul(present.get(":, {}:{}", modality.ordinal(), modality.ordinal() + 1))));
                Pooled pooled = new Pooled(vectors, present, present);
                Fusing.Fused fused = fusion.forward(pooled);
                NDArray gates = fused.gates().orElseThrow();
                NDArray entering = decision.entering(fused.vector());
                NDArray logits = decision.logits(entering);
                Golden.equal(golden.array("gates"), gates, "gates");
                Golden.equal(golden.array("h_f"), fused.vector(), "h_f");
                Golden.equal(golden.array("h_res"), entering, "h_res");
                Golden.equal(golden.array("logits"), logits, "logits");
                Golden.equal(golden.array("logit_contributions_by_modality"),
                    decision.shares(Fusing.gated(pooled, gates)), "shares");
                NDArray crossEntropy = CrossEntropy.of(logits, labels);
                NDArray separated = margin.forward(entering, labels);
                NDArray total = crossEntropy.add(separated.mul(lambda));
                assertEquals(golden.node("loss_cross_entropy").asDouble(), crossEntropy.getDouble(), 1e-9);
                assertEquals(golden.node("loss_margin").asDouble(), separated.getDouble(), 1e-9);
                assertEquals(golden.node("loss").asDouble(), total.getDouble(), 1e-9);
                return total;
            });
            inputs.forEach((modality, vector) -> golden.gradient(vector, "gradients", "h_" + modality.id()));
            NAMES.forEach((own, theirs) -> golden.gradient(parameters.byName().get(own), "gradients", theirs));
        }
    }

    private static NDArray labels(NDManager manager, JsonNode node) {
        long[] labels = new long[node.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = node.get(i).asLong();
        }
        return EngineMemory.of(manager, labels, labels.length);
    }
}
