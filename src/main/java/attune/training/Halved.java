package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.model.block.EngineMemory;
import attune.model.block.Parameters;
import java.util.List;

/** Parameters as they are kept on disk, at half precision, so that what is measured is what is kept. */
final class Halved {

    private Halved() {
    }

    static void all(Parameters parameters) {
        try (NDManager scratch = parameters.manager().newSubManager()) {
            for (String name : List.copyOf(parameters.byName().keySet())) {
                NDArray parameter = parameters.byName().get(name);
                float[] values = parameter.toFloatArray();
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.float16ToFloat(Float.floatToFloat16(values[i]));
                }
                parameters.assign(
                    name, EngineMemory.of(scratch, parameters.type(), values, parameter.getShape().getShape()));
            }
        }
    }
}
