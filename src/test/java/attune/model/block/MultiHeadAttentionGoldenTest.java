package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.model.block.Golden.Between;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MultiHeadAttentionGoldenTest {

    static final Map<String, String> PARTS = Map.of("query", "q", "key", "k", "value", "v", "output", "o");

    @ParameterizedTest
    @EnumSource
    void valuesAndGradients(Between between) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Golden golden = Golden.read("multi_head_cross_attention", manager);
            NDArray reader = golden.input("query_sequence");
            NDArray read = golden.input("key_sequence");
            Parameters parameters = golden.parameters();
            MultiHeadAttention block = new MultiHeadAttention(
                parameters, (int) reader.getShape().get(2), golden.node("heads").asInt());
            PARTS.forEach((part, letter) -> {
                parameters.assign(part + ".weight", golden.array("W" + letter));
                parameters.assign(part + ".bias", golden.array("b" + letter));
            });
            parameters.requireGradients(true);
            NDArray readers = manager.ones(reader.getShape().slice(0, 2), reader.getDataType());
            Golden.backward(between, () -> {
                Attended attended =
                    block.forward(reader, read, AttentionMask.between(readers, golden.array("key_mask")), Pass.READ);
                Golden.equal(golden.array("output"), attended.output(), "output");
                Golden.equal(golden.array("weights_per_head"), attended.weights(), "weights");
                return attended.output().mul(golden.array("upstream")).sum();
            });
            golden.gradient(reader, "gradients", "query_sequence");
            golden.gradient(read, "gradients", "key_sequence");
            PARTS.forEach((part, letter) -> {
                golden.gradient(parameters.byName().get(part + ".weight"), "gradients", "W" + letter);
                golden.gradient(parameters.byName().get(part + ".bias"), "gradients", "b" + letter);
            });
        }
    }
}
