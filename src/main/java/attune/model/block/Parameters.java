package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * The trained numbers of a network by full name, such as {@code cross.0.text->audio.query.weight}, all of one manager.
 *
 * <p>Each is drawn from the seed and its own name, so that the same seed gives parameters of the same name the same
 * start in every variant, whatever else a variant has.
 */
public final class Parameters {

    private final NDManager manager;
    private final DataType type;
    private final long seed;
    private final String prefix;
    private final Map<String, NDArray> arrays;

    private Parameters(NDManager manager, DataType type, long seed, String prefix, Map<String, NDArray> arrays) {
        this.manager = manager;
        this.type = type;
        this.seed = seed;
        this.prefix = prefix;
        this.arrays = arrays;
    }

    /** No parameters yet; what blocks create lives until {@code manager} is closed. */
    public static Parameters of(NDManager manager, DataType type, long seed) {
        return new Parameters(manager, type, seed, "", new LinkedHashMap<>());
    }

    /** The same parameters, with {@code part.} before every name given from here on. */
    public Parameters in(String part) {
        return new Parameters(manager, type, seed, prefix + part + ".", arrays);
    }

    public Parameters in(int index) {
        return in(Integer.toString(index));
    }

    /** A matrix out × in, uniform with variance 2 / (in + out) (Glorot &amp; Bengio 2010). */
    public NDArray xavier(String name, int out, int in) {
        double bound = Math.sqrt(6.0 / (in + out));
        RandomGenerator random = random(name);
        return drawn(name, () -> random.nextDouble(-bound, bound), out, in);
    }

    /** A kernel or matrix out × in × …, normal with variance 2 / (numbers read by one output) (He et al. 2015). */
    public NDArray he(String name, long... shape) {
        long read = Arrays.stream(shape).skip(1).reduce(1, Math::multiplyExact);
        return normal(name, Math.sqrt(2.0 / read), shape);
    }

    public NDArray normal(String name, double deviation, long... shape) {
        RandomGenerator random = random(name);
        return drawn(name, () -> random.nextGaussian() * deviation, shape);
    }

    public NDArray zeros(String name, long... shape) {
        return drawn(name, () -> 0, shape);
    }

    public NDArray ones(String name, long... shape) {
        return drawn(name, () -> 1, shape);
    }

    /** A number that is not trained and lives as long as the parameters. */
    public NDArray constant(double value) {
        return EngineMemory.constant(manager, type, value);
    }

    /** Every parameter by full name, in the order of creation. */
    public Map<String, NDArray> byName() {
        return Collections.unmodifiableMap(arrays);
    }

    /** Overwrites one parameter; the values have its shape and are copied. */
    public void assign(String name, NDArray values) {
        NDArray parameter = arrays.get(name);
        if (parameter == null || !parameter.getShape().equals(values.getShape())) {
            throw new IllegalArgumentException(name + (parameter == null ? " is not a parameter"
                : " has shape " + parameter.getShape() + ", not " + values.getShape()));
        }
        try (NDArray same = values.toType(type, true)) {
            parameter.set(new NDIndex("..."), same);
        }
    }

    /** Whether a backward pass leaves gradients in the parameters. */
    public void requireGradients(boolean on) {
        arrays.values().forEach(array -> array.setRequiresGradient(on));
    }

    /** How many numbers are trained. */
    public long count() {
        return arrays.values().stream().mapToLong(NDArray::size).sum();
    }

    public NDManager manager() {
        return manager;
    }

    public DataType type() {
        return type;
    }

    private NDArray drawn(String name, DoubleSupplier next, long... shape) {
        float[] values = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact))];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) next.getAsDouble();
        }
        NDArray array = EngineMemory.of(manager, type, values, shape);
        array.setName(prefix + name);
        if (arrays.putIfAbsent(prefix + name, array) != null) {
            throw new IllegalStateException("two parameters are called " + prefix + name);
        }
        return array;
    }

    private RandomGenerator random(String name) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + (prefix + name).hashCode());
    }
}
