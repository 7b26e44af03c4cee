package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.model.block.EngineMemory;
import attune.model.block.Parameters;
import org.junit.jupiter.api.Test;

class EpochAverageTest {

    @Test
    void eachEpochLeavesItsShareOfWhatWasBefore() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = weights(manager);
            try (EpochAverage average = new EpochAverage(parameters, 0.75)) {
                for (float value : new float[] {4, 8, 0}) {
                    set(parameters, manager, value);
                    average.follow();
                }
                // 4, then 3/4 of 4 and 1/4 of 8, then 3/4 of that.
                assertArrayEquals(new float[] {3.75f, 3.75f}, average.byName().get("w").toFloatArray(), 1e-6f);
            }
        }
    }

    @Test
    void theNetworkHasItsOwnWeightsAgainEvenAfterAFault() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = weights(manager);
            parameters.requireGradients(true);
            try (EpochAverage average = new EpochAverage(parameters, 0.5)) {
                set(parameters, manager, 2);
                average.follow();
                set(parameters, manager, 6);
                average.follow();
                assertEquals(4f, average.during(() -> parameters.byName().get("w").toFloatArray()[0]), 1e-6f);
                assertThrows(IllegalStateException.class, () -> average.during(() -> {
                    throw new IllegalStateException("asked in vain");
                }));
                assertArrayEquals(new float[] {6, 6}, parameters.byName().get("w").toFloatArray());
            }
        }
    }

    @Test
    void aCheckpointHoldsIt() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = weights(manager);
            try (EpochAverage average = new EpochAverage(parameters, 0.5);
                 EpochAverage again = new EpochAverage(parameters, 0.5)) {
                set(parameters, manager, 2);
                average.follow();
                again.restore(average.state());
                set(parameters, manager, 4);
                average.follow();
                again.follow();
                assertArrayEquals(average.byName().get("w").toFloatArray(), again.byName().get("w").toFloatArray());
            }
        }
    }

    @Test
    void withoutAShareItIsTheNetworkItself() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = weights(manager);
            try (EpochAverage average = new EpochAverage(parameters, 0)) {
                average.follow();
                assertSame(parameters.byName().get("w"), average.byName().get("w"));
                assertTrue(average.state().isEmpty());
            }
        }
    }

    private static Parameters weights(NDManager manager) {
        Parameters parameters = Parameters.of(manager, DataType.FLOAT32, 1);
        parameters.zeros("w", 2);
        return parameters;
    }

    private static void set(Parameters parameters, NDManager manager, float value) {
        try (NDArray values = EngineMemory.of(manager, DataType.FLOAT32, new float[] {value, value}, 2)) {
            parameters.assign("w", values);
        }
    }
}
