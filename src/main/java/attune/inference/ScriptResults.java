package attune.inference;

import ai.djl.ndarray.NDList;
import attune.domain.AttentionMap;
import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Prediction;
import attune.domain.ScriptSpec;
import attune.domain.ScriptSpec.Result;
import attune.model.script.ScriptOutputs;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what a TorchScript network gave back out of the engine's memory, into plain records; refuses what is not what its
 * manifest says.
 */
final class ScriptResults {

    private final ScriptSpec spec;
    private final ScriptOutputs outputs;
    private final Map<Modality, List<Position>> positions;

    /** Positions are those of the modalities that were read. */
    ScriptResults(ScriptSpec spec, Path file, NDList back, Map<Modality, List<Position>> positions) {
        this.spec = spec;
        this.positions = positions;
        outputs = new ScriptOutputs(spec, file, back, positions);
    }

    Prediction prediction() {
        float[] logits = outputs.finite(outputs.first(Result.Logits.class).orElseThrow(), spec.classes(), "logits");
        return Prediction.of(spec.labels(), logits, spec.temperature());
    }

    /** Gates of what was read, made to sum to 1; empty where none come back, or all are 0. */
    Optional<GateWeights> gates() {
        return outputs.first(Result.Gates.class)
            .flatMap(gates -> gates(outputs.finite(gates, spec.inputs().size(), "gates")));
    }

    private Optional<GateWeights> gates(float[] all) {
        Map<Modality, Float> present = new EnumMap<>(Modality.class);
        float sum = 0;
        int column = 0;
        for (Modality modality : spec.inputs().keySet()) {
            if (positions.containsKey(modality)) {
                present.put(modality, Math.max(0, all[column]));
                sum += present.get(modality);
            }
            column++;
        }
        float whole = sum;
        present.replaceAll((modality, gate) -> gate / whole);
        return whole > 0 ? Optional.of(new GateWeights(present)) : Optional.empty();
    }

    List<AttentionMap> attention() {
        return outputs.attention();
    }
}
