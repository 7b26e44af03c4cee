package attune.model.block;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** Gradients against central differences, where a file has none. */
final class Slopes {

    private static final double STEP = 1e-5;
    private static final int EACH = 1;

    private Slopes() {
    }

    /**
     * Compares gradients that a backward pass left with differences of the loss.
     *
     * @param loss computed afresh from the arrays as they are, in the manager it is given
     */
    static void equal(NDManager manager, Map<String, NDArray> arrays, ToDoubleFunction<NDManager> loss) {
        Random random = new Random(3);
        arrays.forEach((name, array) -> {
            double[] gradient = array.getGradient().flatten().toDoubleArray();
            for (int i = 0; i < EACH; i++) {
                int at = random.nextInt(gradient.length);
                double slope = (moved(manager, array, at, STEP, loss) - moved(manager, array, at, -STEP, loss)) / (2 * STEP);
                assertEquals(slope, gradient[at], 1e-6 * Math.max(1, Math.abs(slope)), name + " at " + at);
            }
        });
    }

    private static double moved(
        NDManager manager, NDArray array, int at, double by, ToDoubleFunction<NDManager> loss) {
        try (NDManager call = manager.newSubManager()) {
            double[] start = array.flatten().toDoubleArray();
            double[] values = start.clone();
            values[at] += by;
            long[] shape = array.getShape().getShape();
            array.set(new NDIndex("..."), EngineMemory.of(call, array.getDataType(), values, shape));
            double result = loss.applyAsDouble(call);
            array.set(new NDIndex("..."), EngineMemory.of(call, array.getDataType(), start, shape));
            return result;
        }
    }
}
