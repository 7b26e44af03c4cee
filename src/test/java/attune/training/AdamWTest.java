package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.model.block.Parameters;
import attune.model.block.Tape;
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
