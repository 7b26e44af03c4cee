package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * Copies Java numbers into memory that the engine owns. {@code NDManager.create} wraps a Java buffer instead, and
 * autograd may still read that buffer after it was collected.
 */
public final class EngineMemory {

    private EngineMemory() {
    }

    /** The values as an array of the given type and shape. */
    public static NDArray of(NDManager manager, DataType type, float[] values, long... shape) {
        try (NDArray wrapped = manager.create(values, new Shape(shape))) {
            return copied(wrapped, type);
        }
    }

    /** As above, at double precision. */
    public static NDArray of(NDManager manager, DataType type, double[] values, long... shape) {
        try (NDArray wrapped = manager.create(values, new Shape(shape))) {
            return copied(wrapped, type);
        }
    }

    /** Whole numbers, for indices and labels. */
    public static NDArray of(NDManager manager, long[] values, long... shape) {
        try (NDArray wrapped = manager.create(values, new Shape(shape))) {
            return copied(wrapped, DataType.INT64);
        }
    }

    /** One number, to multiply or divide by. */
    public static NDArray constant(NDManager manager, DataType type, double value) {
        return of(manager, type, new double[] {value}, 1);
    }

    /** A copy for sure: {@code toType} to the type that it has already shares the Java buffer, whatever it is asked. */
    private static NDArray copied(NDArray wrapped, DataType type) {
        return wrapped.getDataType() == type ? wrapped.duplicate() : wrapped.toType(type, true);
    }
}
