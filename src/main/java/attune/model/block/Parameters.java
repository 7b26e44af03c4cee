package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * The trained numbers of a network by full name, such as {@code cross.0.text->audio.query.weight}, all of one manager.
 *
 * <p>They lie in slabs: matrices apart from single rows, and large tables, of which a batch reads few rows, alone.
 *
 * <p>Each is drawn from the seed and its own name, so that the same seed gives parameters of the same name the same
 * start in every variant, whatever else a variant has.
 */
public final class Parameters {

    /** Numbers of a slab: the work on one fits a processor's cache. */
    private static final long SLAB = 1 << 16;

    private final NDManager manager;
    private final DataType type;
    private final long seed;
    private final String prefix;
    private final Map<String, NDArray> arrays;
    private final Storage storage;

    /** Where the arrays lie. */
    private record Storage(List<Slab> matrices, List<Slab> rows, Map<String, NDArray> tables) {
        static Storage empty() {
            return new Storage(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        }
    }

    private Parameters(NDManager manager, DataType type, long seed, String prefix, Map<String, NDArray> arrays, Storage storage) {
        this.manager = manager;
        this.type = type;
        this.seed = seed;
        this.prefix = prefix;
        this.arrays = arrays;
        this.storage = storage;
    }

    /** No parameters yet; what blocks create lives until {@code manager} is closed. */
    public static Parameters of(NDManager manager, DataType type, long seed) {
        return new Parameters(manager, type, seed, "", new LinkedHashMap<>(), Storage.empty());
    }

    /** The same parameters, with {@code part.} before every name given from here on. */
    public Parameters in(String part) {
        return new Parameters(manager, type, seed, prefix + part + ".", arrays, storage);
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

    /** Normal rows of which a batch reads few, such as word vectors: rows × width, on its own. */
    public NDArray table(String name, double deviation, int rows, int width) {
        RandomGenerator random = random(name);
        NDArray table = EngineMemory.of(manager, type,
            numbers(() -> random.nextGaussian() * deviation, (long) rows * width), rows, width);
        storage.tables().put(prefix + name, table);
        return kept(name, table);
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

    /** Slabs of matrices and kernels. */
    public List<Slab> matrices() {
        return Collections.unmodifiableList(storage.matrices());
    }

    /** Slabs of gains, biases and other single rows. */
    public List<Slab> rows() {
        return Collections.unmodifiableList(storage.rows());
    }

    /** The tables by full name. */
    public Map<String, NDArray> tables() {
        return Collections.unmodifiableMap(storage.tables());
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
        float[] values = numbers(next, Arrays.stream(shape).reduce(1, Math::multiplyExact));
        List<Slab> slabs = shape.length > 1 ? storage.matrices() : storage.rows();
        if (slabs.isEmpty() || !slabs.getLast().hasRoom(values.length)) {
            slabs.add(new Slab(manager, type, Math.max(SLAB, values.length)));
        }
        return kept(name, slabs.getLast().take(values, shape));
    }

    private static float[] numbers(DoubleSupplier next, long count) {
        float[] values = new float[Math.toIntExact(count)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) next.getAsDouble();
        }
        return values;
    }

    private NDArray kept(String name, NDArray array) {
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
