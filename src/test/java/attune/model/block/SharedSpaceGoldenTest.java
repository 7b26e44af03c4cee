package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.model.block.Golden.Between;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Equations 1 and 4. The file has no gradients: they are held against differences of the loss. */
class SharedSpaceGoldenTest {

    @ParameterizedTest
    @EnumSource
    void valuesAndGradients(Between between) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Golden golden = Golden.read("shared_space_and_pooling", manager);
            Sequence input = new Sequence(golden.input("X"), golden.array("mask"));
            NDArray matrix = golden.array("W_m");
            int width = (int) matrix.getShape().get(0);
            Parameters parameters = golden.parameters();
            SharedSpace space = new SharedSpace(parameters, (int) matrix.getShape().get(1), width);
            MaskedMean mean = new MaskedMean(parameters);
            parameters.assign("projection.weight", matrix);
            parameters.assign("projection.bias", golden.array("b_m"));
            parameters.assign("norm.gain", golden.array("norm_gain"));
            parameters.assign("norm.bias", golden.array("norm_bias"));
            parameters.requireGradients(true);
            Golden.equal(golden.array("positions"),
                SharedSpace.positions(manager, matrix.getDataType(), input.length(), width), "positions");
            NDArray upstream = golden.array("pooled").add(0.5);
            Golden.backward(between, () -> {
                Sequence start = space.forward(input);
                NDArray pooled = mean.forward(start);
                Golden.equal(golden.array("H0"), start.values(), "H0");
                Golden.equal(golden.array("pooled"), pooled, "pooled");
                return pooled.mul(upstream).sum();
            });
            Map<String, NDArray> slopes = new LinkedHashMap<>(parameters.byName());
            slopes.put("X", input.values());
            Slopes.equal(manager, slopes, call -> mean.forward(space.forward(input)).mul(upstream).sum().getDouble());
        }
    }
}
