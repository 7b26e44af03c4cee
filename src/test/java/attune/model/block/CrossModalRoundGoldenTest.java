package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.Direction;
import attune.domain.Modality;
import attune.model.block.Golden.Between;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file has no gradients: they are held against differences of the loss. */
class CrossModalRoundGoldenTest {

    private final NDManager manager = NDManager.newBaseManager();
    private final Golden golden = Golden.read("cross_modal_round", manager);
    private final Map<Modality, Sequence> inputs = new EnumMap<>(Modality.class);
    private final Map<Modality, NDArray> upstream = new EnumMap<>(Modality.class);

    @ParameterizedTest
    @EnumSource
    void valuesAndGradients(Between between) {
        Set<Modality> modalities = EnumSet.noneOf(Modality.class);
        golden.node("sequences").fieldNames().forEachRemaining(id -> modalities.add(Modality.of(id)));
        for (Modality modality : modalities) {
            inputs.put(modality, new Sequence(
                golden.input("sequences", modality.id()), golden.array("masks", modality.id())));
            // any weights will do: the outputs themselves are such
            upstream.put(modality, golden.array("outputs", modality.id()).add(0.5));
        }
        Parameters parameters = golden.parameters();
        CrossModalRound round = round(parameters, modalities);
        parameters.requireGradients(true);
        Golden.backward(between, () -> {
            CrossModalRound.Result result = round.forward(inputs, Pass.READ);
            result.sequences().forEach((modality, sequence) -> {
                NDArray defined = sequence.present().expandDims(2);
                Golden.equal(golden.array("outputs", modality.id()).mul(defined), sequence.values().mul(defined),
                    modality.id());
            });
            result.read().forEach((direction, attended) -> {
                NDArray reads = inputs.get(direction.reader()).present().expandDims(1).expandDims(3);
                Golden.equal(golden.array("weights_per_head", direction.id()).mul(reads), attended.weights(), direction.id());
            });
            return loss(result);
        });
        Map<String, NDArray> slopes = new LinkedHashMap<>(parameters.byName());
        inputs.forEach((modality, sequence) -> slopes.put(modality.id(), sequence.values()));
        Slopes.equal(manager, slopes, call -> loss(round.forward(inputs, Pass.READ)).getDouble());
        manager.close();
    }

    private NDArray loss(CrossModalRound.Result result) {
        NDArray sum = manager.zeros(new ai.djl.ndarray.types.Shape(), ai.djl.ndarray.types.DataType.FLOAT64);
        for (Map.Entry<Modality, Sequence> entry : result.sequences().entrySet()) {
            NDArray defined = entry.getValue().values().mul(entry.getValue().present().expandDims(2));
            sum = sum.add(defined.mul(upstream.get(entry.getKey())).sum());
        }
        return sum;
    }

    private CrossModalRound round(Parameters parameters, Set<Modality> modalities) {
        Modality first = modalities.iterator().next();
        int width = (int) inputs.get(first).values().getShape().get(2);
        int inner = (int) golden.array("feed_forward_W1_b1_W2_b2", first.id(), 1).size();
        CrossModalRound round = new CrossModalRound(
            parameters, modalities, width, golden.node("heads").asInt(), inner, new Dropout(parameters, 0.5));
        for (Modality modality : modalities) {
            String id = modality.id();
            List<String> gainAndBias = List.of("gain", "bias");
            List<String> layers = List.of("wide.weight", "wide.bias", "narrow.weight", "narrow.bias");
            for (int i = 0; i < gainAndBias.size(); i++) {
                parameters.assign("norm1." + id + "." + gainAndBias.get(i), golden.array("norm_before_attention", id, i));
                parameters.assign("norm2." + id + "." + gainAndBias.get(i),
                    golden.array("norm_before_feed_forward", id, i));
            }
            for (int i = 0; i < layers.size(); i++) {
                parameters.assign("feedforward." + id + "." + layers.get(i),
                    golden.array("feed_forward_W1_b1_W2_b2", id, i));
            }
            for (Modality read : modalities) {
                Direction direction = new Direction(modality, read);
                if (!direction.isSelf()) {
                    MultiHeadAttentionGoldenTest.PARTS.forEach((part, letter) -> {
                        String name = direction.id() + "." + part;
                        parameters.assign(name + ".weight", golden.array("attention", direction.id(), "W" + letter));
                        parameters.assign(name + ".bias", golden.array("attention", direction.id(), "b" + letter));
                    });
                }
            }
        }
        return round;
    }
}
