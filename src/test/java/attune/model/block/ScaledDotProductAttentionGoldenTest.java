package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.model.block.Golden.Between;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaledDotProductAttentionGoldenTest {

    @ParameterizedTest
    @EnumSource
    void valuesAndGradients(Between between) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Golden golden = Golden.read("scaled_dot_product_attention", manager);
            NDArray query = golden.input("Q");
            NDArray key = golden.input("K");
            NDArray value = golden.input("V");
            NDArray present = golden.array("key_mask");
            NDArray readers = manager.ones(query.getShape().slice(0, 2), query.getDataType());
            ScaledDotProductAttention block =
                new ScaledDotProductAttention(golden.parameters(), (int) query.getShape().get(2));
            Golden.backward(between, () -> {
                Attended attended = block.forward(query.expandDims(1), key.expandDims(1), value.expandDims(1),
                    AttentionMask.between(readers, present), Pass.READ);
                Golden.equal(golden.array("output"), attended.output().squeeze(1), "output");
                Golden.equal(golden.array("weights"), attended.weights().squeeze(1), "weights");
                return attended.output().squeeze(1).mul(golden.array("upstream")).sum();
            });
            golden.gradient(query, "gradients", "Q");
            golden.gradient(key, "gradients", "K");
            golden.gradient(value, "gradients", "V");
        }
    }
}
