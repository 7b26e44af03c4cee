package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.model.block.Parameters;
import attune.model.block.Tape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every step against the formula, worked out here number by number. */
class AdamWTest {

    private static final double DECAY = 0.1;
    private static final double CLIP = 0.5;
    private static final double[] RATES = {0.1, 0.05, 0.2};

    @Test
    void slabsAndLentRowsFollowTheFormula() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = Parameters.of(manager, DataType.FLOAT32, 1);
            NDArray matrix = parameters.xavier("matrix", 2, 3);
            NDArray bias = parameters.ones("bias", 2);
            NDArray table = parameters.table("table", 1, 4, 2);
            double[][] expected = {doubles(matrix), doubles(bias), doubles(table)};
            double[][] mean = {new double[6], new double[2], new double[8]};
            double[][] variance = {new double[6], new double[2], new double[8]};
            parameters.requireGradients(true);
            try (AdamW optimiser = new AdamW(parameters, DECAY, CLIP)) {
                for (int step = 0; step < RATES.length; step++) {
                    // Rows 1 and 3 of the table, row 3 twice; the loss is the sum of all squares.
                    int[] ids = {3, 1, 3};
                    try (NDManager scratch = manager.newSubManager()) {
                        NDArray lent = optimiser.table("table").lend(scratch, ids);
                        assertArrayEquals(new int[] {0, 1, 0}, ids);
                        try (Tape tape = Tape.open()) {
                            tape.backward(matrix.square().sum().add(bias.square().sum()).add(lent.square().sum()));
                        }
                        double norm = optimiser.step(RATES[step]);
                        assertEquals(move(expected, mean, variance, step), norm, 1e-4);
                    }
                }
                optimiser.settle();
                assertArrayEquals(expected[0], doubles(matrix), 1e-5);
                assertArrayEquals(expected[1], doubles(bias), 1e-5);
                assertArrayEquals(expected[2], doubles(table), 1e-5);
            }
        }
    }

    @Test
    void aShareOfTheRateIsAShareOfTheStep() {
        double[] whole = moved(Map.of());
        double[] start = moved(Map.of("carried", 0.0, "new", 0.0, "table", 0.0));
        double[] some = moved(Map.of("carried", 0.25, "table", 0.0));
        for (int i = 0; i < 6; i++) {
            assertEquals(start[i] + 0.25 * (whole[i] - start[i]), some[i], 1e-6, "a quarter of the step");
            assertEquals(whole[6 + i], some[6 + i], 0, "as fast as ever");
        }
        assertTrue(IntStream.range(0, 12).allMatch(i -> Math.abs(whole[i] - start[i]) > 1e-3), "something moved");
        assertArrayEquals(Arrays.copyOfRange(start, 12, 20), Arrays.copyOfRange(some, 12, 20), 0, "a table that stays");
        assertFalse(Arrays.equals(Arrays.copyOfRange(start, 12, 20), Arrays.copyOfRange(whole, 12, 20)));
    }

    /** Two matrices of one slab and a table after one step on the sum of their squares. */
    private static double[] moved(Map<String, Double> shares) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Parameters parameters = Parameters.of(manager, DataType.FLOAT32, 1);
            List<NDArray> arrays = List.of(parameters.xavier("carried", 2, 3), parameters.xavier("new", 3, 2),
                parameters.table("table", 1, 4, 2));
            parameters.requireGradients(true);
            try (AdamW optimiser = new AdamW(parameters, DECAY, CLIP, shares); NDManager scratch = manager.newSubManager()) {
                NDArray lent = optimiser.table("table").lend(scratch, new int[] {3, 1});
                try (Tape tape = Tape.open()) {
                    tape.backward(arrays.get(0).square().sum().add(arrays.get(1).square().sum()).add(lent.square().sum()));
                }
                optimiser.step(RATES[0]);
                optimiser.settle();
                return arrays.stream().flatMapToDouble(array -> Arrays.stream(doubles(array))).toArray();
            }
        }
    }

    /** The formula; gives the norm of the gradient, which is 2w, over the numbers that have one. */
    private static double move(double[][] weights, double[][] mean, double[][] variance, int step) {
        double squares = 0;
        for (int part = 0; part < weights.length; part++) {
            for (int i = 0; i < weights[part].length; i++) {
                squares += reads(part, i) ? 4 * weights[part][i] * weights[part][i] : 0;
            }
        }
        double scale = Math.min(1, CLIP / Math.sqrt(squares));
        double correction = Math.sqrt(1 - Math.pow(0.999, step + 1)) / (1 - Math.pow(0.9, step + 1));
        for (int part = 0; part < weights.length; part++) {
            double decay = part == 1 ? 0 : DECAY;
            for (int i = 0; i < weights[part].length; i++) {
                if (reads(part, i)) {
                    double gradient = 2 * weights[part][i] * scale;
                    mean[part][i] = 0.9 * mean[part][i] + 0.1 * gradient;
                    variance[part][i] = 0.999 * variance[part][i] + 0.001 * gradient * gradient;
                    weights[part][i] = weights[part][i] * (1 - RATES[step] * decay)
                        - RATES[step] * correction * mean[part][i] / (Math.sqrt(variance[part][i]) + 1e-8);
                }
            }
        }
        return Math.sqrt(squares);
    }

    private static boolean reads(int part, int i) {
        return part < 2 || i / 2 == 1 || i / 2 == 3;
    }

    private static double[] doubles(NDArray array) {
        float[] floats = array.toFloatArray();
        double[] doubles = new double[floats.length];
        for (int i = 0; i < floats.length; i++) {
            doubles[i] = floats[i];
        }
        return doubles;
    }
}
