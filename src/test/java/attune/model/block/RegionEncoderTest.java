package attune.model.block;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import org.junit.jupiter.api.Test;

class RegionEncoderTest {

    private static final int SIDE = 48;

    /** A mouth above is not a mouth below: with the mean over the region both had nearly the same vector. */
    @Test
    void itKnowsWhereInARegionSomethingIs() {
        try (NDManager manager = NDManager.newBaseManager()) {
            RegionEncoder encoder = new RegionEncoder(Parameters.of(manager, DataType.FLOAT32, 1), SIDE, 32);
            NDArray above = encoder.forward(EngineMemory.of(manager, DataType.FLOAT32, bar(8), 1, 3, SIDE, SIDE));
            NDArray below = encoder.forward(EngineMemory.of(manager, DataType.FLOAT32, bar(32), 1, 3, SIDE, SIDE));
            double apart = above.sub(below).norm().getFloat() / above.norm().getFloat();
            assertTrue(apart > 0.7, "they differ by " + apart + " of their length");
        }
    }

    /** A white bar of 8 rows from one on, on black. */
    private static float[] bar(int from) {
        float[] values = new float[3 * SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            int y = i % (SIDE * SIDE) / SIDE;
            values[i] = y >= from && y < from + 8 ? 1 : 0;
        }
        return values;
    }
}
