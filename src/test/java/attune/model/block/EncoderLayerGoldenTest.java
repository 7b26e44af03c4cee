package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import attune.model.block.Golden.Between;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncoderLayerGoldenTest {

    private static final Map<String, String> NAMES = Map.of(
        "attention.output.weight", "self_attn.out_proj.weight", "attention.output.bias", "self_attn.out_proj.bias",
        "feedforward.wide.weight", "linear1.weight", "feedforward.wide.bias", "linear1.bias",
        "feedforward.narrow.weight", "linear2.weight", "feedforward.narrow.bias", "linear2.bias",
        "norm1.gain", "norm1.weight", "norm1.bias", "norm1.bias");
    private static final Map<String, String> SECOND = Map.of("norm2.gain", "norm2.weight", "norm2.bias", "norm2.bias");

    @ParameterizedTest
    @EnumSource
    void valuesAndGradients(Between between) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Golden golden = Golden.read("encoder_layer_pre_norm", manager);
            NDArray input = golden.input("input");
            NDArray present = golden.array("key_mask");
            Parameters parameters = golden.parameters();
            int width = (int) input.getShape().get(2);
            int inner = (int) golden.array("parameters", "linear1.bias").size();
            EncoderLayer layer =
                new EncoderLayer(parameters, width, golden.node("heads").asInt(), inner, new Dropout(parameters, 0.5));
            for (Map<String, String> names : List.of(NAMES, SECOND)) {
                names.forEach((own, theirs) -> parameters.assign(own, golden.array("parameters", theirs)));
            }
            List<String> stacked = List.of("query", "key", "value");
            for (String kind : List.of("weight", "bias")) {
                NDList thirds = golden.array("parameters", "self_attn.in_proj_" + kind).split(3, 0);
                for (int i = 0; i < 3; i++) {
                    parameters.assign("attention." + stacked.get(i) + "." + kind, thirds.get(i));
                }
            }
            parameters.requireGradients(true);
            Golden.backward(between, () -> {
                NDArray output = layer.forward(input, AttentionMask.between(present, present), Pass.READ).output();
                NDArray defined = present.expandDims(2);
                Golden.equal(golden.array("output").mul(defined), output.mul(defined), "output");
                return output.mul(defined).mul(golden.array("upstream")).sum();
            });
            golden.gradient(input, "gradients", "input");
            for (Map<String, String> names : List.of(NAMES, SECOND)) {
                names.forEach((own, theirs) -> golden.gradient(parameters.byName().get(own), "gradients", theirs));
            }
            for (String kind : List.of("weight", "bias")) {
                NDList thirds = new NDList();
                stacked.forEach(part ->
                    thirds.add(parameters.byName().get("attention." + part + "." + kind).getGradient()));
                Golden.equal(golden.array("gradients", "self_attn.in_proj_" + kind), NDArrays.concat(thirds, 0), kind);
            }
        }
    }
}
