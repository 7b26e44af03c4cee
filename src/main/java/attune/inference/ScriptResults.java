package attune.inference;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import attune.domain.AttentionMap;
import attune.domain.BadInput;
import attune.domain.Direction;
import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Prediction;
import attune.domain.ScriptSpec;
import attune.domain.ScriptSpec.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes what a TorchScript network gave back out of the engine's memory, into plain records; refuses what is not what its
 * manifest says.
 */
final class ScriptResults {

    private static final float ROUNDING = 1e-3f;

    private final ScriptSpec spec;
    private final Path file;
    private final NDList back;
    private final Map<Modality, List<Position>> positions;

    /** Positions are those of the modalities that were read. */
    ScriptResults(ScriptSpec spec, Path file, NDList back, Map<Modality, List<Position>> positions) {
        this.spec = spec;
        this.file = file;
        this.back = back;
        this.positions = positions;
        if (back.size() != spec.results().size()) {
            throw new BadInput("script.results", file, back.size(), spec.results().size());
        }
    }

    Prediction prediction() {
        float[] logits = new float[0];
        for (int i = 0; i < back.size(); i++) {
            if (spec.results().get(i) instanceof Result.Logits) {
                logits = finite(numbers(back.get(i), spec.classes(), "logits"), "logits");
            }
        }
        return Prediction.of(spec.labels(), logits, spec.temperature());
    }

    /** Gates of what was read, made to sum to 1; empty where none come back, or all are 0. */
    Optional<GateWeights> gates() {
        for (int i = 0; i < back.size(); i++) {
            if (spec.results().get(i) instanceof Result.Gates) {
                return gates(finite(numbers(back.get(i), spec.inputs().size(), "gates"), "gates"));
            }
        }
        return Optional.empty();
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
        List<AttentionMap> maps = new ArrayList<>();
        for (int i = 0; i < back.size(); i++) {
            if (spec.results().get(i) instanceof Result.Attention attention
                && positions.containsKey(attention.direction().reader())
                && positions.containsKey(attention.direction().read())) {
                heads(attention, back.get(i), maps);
            }
        }
        return maps;
    }

    private void heads(Result.Attention attention, NDArray tensor, List<AttentionMap> maps) {
        List<Position> rows = positions.get(attention.direction().reader());
        List<Position> columns = positions.get(attention.direction().read());
        int down = given(attention.direction().reader());
        int across = given(attention.direction().read());
        long[] shape = tensor.getShape().getShape();
        int heads = shape.length < 3 ? 1 : (int) shape[shape.length - 3];
        float[] all = numbers(tensor, heads * down * across, "attention " + attention.direction().id());
        for (int head = 0; head < heads; head++) {
            float[] weights = new float[rows.size() * columns.size()];
            for (int row = 0; row < rows.size(); row++) {
                System.arraycopy(all, (head * down + row) * across, weights, row * columns.size(), columns.size());
            }
            shares(weights, attention.direction());
            maps.add(new AttentionMap(attention.direction(), attention.stage(), attention.layer(), head, rows, columns, weights));
        }
    }

    private float[] finite(float[] all, String name) {
        for (float each : all) {
            if (!Float.isFinite(each)) {
                throw new BadInput("script.not-finite", file, name);
            }
        }
        return all;
    }

    /** Scores before the softmax, or no numbers at all, cannot be drawn as shares. */
    private void shares(float[] weights, Direction direction) {
        for (float weight : weights) {
            if (!(weight >= -ROUNDING && weight <= 1 + ROUNDING)) {
                throw new BadInput("script.no-shares", file, direction.id());
            }
        }
    }

    /** How many positions of a modality the network was given, padding among them. */
    private int given(Modality modality) {
        return switch (spec.lengths()) {
            case LONGEST -> spec.inputs().get(modality).longest();
            case ANY -> positions.get(modality).size();
        };
    }

    private float[] numbers(NDArray tensor, int expected, String name) {
        if (tensor.size() != expected) {
            throw new BadInput("script.shape", file, tensor.size(), name, expected);
        }
        return tensor.getDataType() == DataType.FLOAT32 ? tensor.toFloatArray()
            : tensor.toType(DataType.FLOAT32, true).toFloatArray();
    }
}
