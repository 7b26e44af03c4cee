package attune.explain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import attune.model.block.EngineMemory;
import attune.model.block.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Integrated gradients of any function of several arrays (Sundararajan et al. 2017): (x − x′) times the mean slope at S points in
 * the middles of S equal steps from x′ to x. Their sum tends to f(x) − f(x′).
 */
final class StraightPath {

    private final DataType type;
    private final List<Line> lines;
    private final int steps;
    private final List<double[]> slopes = new ArrayList<>();

    /**
     * One array of the function's, from the baseline to the sample.
     *
     * @param from x′
     * @param to x, of the same length
     * @param shape of both, without the samples of a batch
     */
    record Line(double[] from, double[] to, long... shape) {

        static Line of(float[] from, float[] to, long... shape) {
            return new Line(doubles(from), doubles(to), shape);
        }

        private static double[] doubles(float[] values) {
            double[] doubles = new double[values.length];
            for (int i = 0; i < doubles.length; i++) {
                doubles[i] = values[i];
            }
            return doubles;
        }

        /** B × shape: the points at these shares of the way. */
        NDArray at(NDManager memory, DataType type, double... shares) {
            double[] values = new double[shares.length * to.length];
            for (int b = 0; b < shares.length; b++) {
                for (int i = 0; i < to.length; i++) {
                    values[b * to.length + i] = from[i] + shares[b] * (to[i] - from[i]);
                }
            }
            long[] batch = new long[shape.length + 1];
            batch[0] = shares.length;
            System.arraycopy(shape, 0, batch, 1, shape.length);
            return EngineMemory.of(memory, type, values, batch);
        }
    }

    /** A path of S steps, at the precision of the function. */
    StraightPath(List<Line> lines, int steps, DataType type) {
        this.type = type;
        this.lines = List.copyOf(lines);
        this.steps = steps;
        lines.forEach(line -> slopes.add(new double[line.to().length]));
    }

    /**
     * Takes the steps from one to before another.
     *
     * @param function B × shape each, to B numbers
     */
    void walk(NDManager memory, int first, int end, Function<List<NDArray>, NDArray> function) {
        double[] shares = new double[end - first];
        for (int s = first; s < end; s++) {
            shares[s - first] = (s + 0.5) / steps;
        }
        List<NDArray> points = lines.stream().map(line -> line.at(memory, type, shares)).toList();
        points.forEach(point -> point.setRequiresGradient(true));
        try (Tape tape = Tape.open()) {
            tape.backward(function.apply(points).sum());
        }
        for (int l = 0; l < points.size(); l++) {
            double[] sum = slopes.get(l);
            try (NDArray gradient = points.get(l).getGradient(); NDArray overBatch = gradient.sum(new int[] {0});
                NDArray numbers = overBatch.toType(DataType.FLOAT64, true)) {
                double[] found = numbers.flatten().toDoubleArray();
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += found[i];
                }
            }
        }
    }

    /** f at the baseline and at the sample. */
    double[] ends(NDManager memory, Function<List<NDArray>, NDArray> function) {
        List<NDArray> points = lines.stream().map(line -> line.at(memory, type, 0, 1)).toList();
        return function.apply(points).toType(DataType.FLOAT64, true).toDoubleArray();
    }

    /** After all steps: a number for every number of a line. */
    double[] attributions(int line) {
        Line along = lines.get(line);
        double[] attributions = slopes.get(line).clone();
        for (int i = 0; i < attributions.length; i++) {
            attributions[i] *= (along.to()[i] - along.from()[i]) / steps;
        }
        return attributions;
    }
}
