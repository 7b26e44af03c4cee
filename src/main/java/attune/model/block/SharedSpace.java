package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;

/**
 * Equation 1: H⁰ = LayerNorm(X W_mᵀ + b_m) + P with sinusoidal positions P[p, 2i] = sin(p / 10000^(2i/d)),
 * P[p, 2i+1] = cos of the same: B × n × d_m to B × n × d.
 */
public final class SharedSpace {

    private static final int ROWS = 256;

    private final Parameters parameters;
    private final int width;
    private final Linear projection;
    private final LayerNorm norm;
    private NDArray table;

    public SharedSpace(Parameters parameters, int inputWidth, int width) {
        this.parameters = parameters;
        this.width = width;
        projection = new Linear(parameters.in("projection"), inputWidth, width);
        norm = new LayerNorm(parameters.in("norm"), width);
        table = positions(parameters.manager(), parameters.type(), ROWS, width);
    }

    public Sequence forward(Sequence input) {
        NDArray projected = norm.forward(projection.forward(input.values()));
        return input.with(projected.add(positions(projected.getManager(), input.length())));
    }

    /** The first n positions of a table, which is made longer where it has to be. */
    private NDArray positions(NDManager manager, int length) {
        if (table.getShape().get(0) < length) {
            table = positions(parameters.manager(), parameters.type(), length, width);
        }
        NDArray first = table.get(new NDIndex("0:{}", length));
        first.attach(manager);
        return first;
    }

    /** n × d. */
    static NDArray positions(NDManager manager, DataType type, int length, int width) {
        double[] values = new double[length * width];
        for (int j = 0; j < width; j++) {
            double rate = Math.pow(10_000, -(double) (j - j % 2) / width);
            for (int p = 0; p < length; p++) {
                values[p * width + j] = j % 2 == 0 ? Math.sin(p * rate) : Math.cos(p * rate);
            }
        }
        return EngineMemory.of(manager, type, values, length, width);
    }
}
