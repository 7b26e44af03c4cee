package attune.model.block;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/** A file of exact figures, whatever values and sizes it holds, at double precision. */
public final class Golden {

    /** Figures have 12 digits; sums of some hundreds of them agree to about 1e-11 of their size. */
    private static final double TOLERANCE = 1e-9;

    /** What happens between the forward and the backward pass. */
    public enum Between {
        NOTHING, GARBAGE_COLLECTIONS;

        /** Takes every buffer that nobody holds and writes over the memory it leaves. */
        public void happen() {
            if (this == GARBAGE_COLLECTIONS) {
                long written = 0;
                for (int round = 0; round < 4; round++) {
                    System.gc();
                    for (int i = 0; i < 2000; i++) {
                        ByteBuffer over = ByteBuffer.allocateDirect(8 + i % 512);
                        while (over.hasRemaining()) {
                            over.put((byte) 0x7f);
                            written++;
                        }
                    }
                }
                assertEquals(0, written % 4);
            }
        }
    }

    private final JsonNode root;
    private final NDManager manager;

    private Golden(JsonNode root, NDManager manager) {
        this.root = root;
        this.manager = manager;
    }

    public static Golden read(String name, NDManager manager) {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new Golden(new ObjectMapper().readTree(in), manager);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Parameters parameters() {
        return Parameters.of(manager, DataType.FLOAT64, 1);
    }

    public JsonNode node(Object... path) {
        JsonNode node = root;
        for (Object step : path) {
            node = step instanceof Integer index ? node.path(index) : node.path((String) step);
        }
        assertEquals(false, node.isMissingNode(), () -> "the file lacks " + String.join("/", java.util.Arrays.toString(path)));
        return node;
    }

    /** Numbers, or flags as 1 and 0. */
    public NDArray array(Object... path) {
        JsonNode data = node(path).path("data");
        double[] values = new double[data.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = data.get(i).isBoolean() ? data.get(i).asBoolean() ? 1 : 0 : data.get(i).asDouble();
        }
        JsonNode sides = node(path).path("shape");
        long[] shape = new long[sides.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sides.get(i).asLong();
        }
        return EngineMemory.of(manager, DataType.FLOAT64, values, shape);
    }

    /** An array of the file whose gradients are asked for. */
    NDArray input(Object... path) {
        NDArray array = array(path);
        array.setRequiresGradient(true);
        return array;
    }

    /** Backward from the scalar that {@code forward} gives. */
    static void backward(Between between, Supplier<NDArray> forward) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray loss = forward.get();
            between.happen();
            collector.backward(loss);
        }
    }

    public static void equal(NDArray expected, NDArray actual, String what) {
        assertEquals(expected.getShape(), actual.getShape(), what);
        double[] wanted = expected.flatten().toDoubleArray();
        double size = 1;
        for (double value : wanted) {
            size = Math.max(size, Math.abs(value));
        }
        assertArrayEquals(wanted, actual.flatten().toDoubleArray(), TOLERANCE * size, what);
    }

    void gradient(NDArray of, Object... path) {
        equal(array(path), of.getGradient(), String.join("/", java.util.Arrays.toString(path)));
    }
}
