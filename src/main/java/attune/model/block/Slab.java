package attune.model.block;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Parameters that lie one after the other in a single array, so that an optimiser moves them all in one operation; each is
 * a view of its part.
 */
public final class Slab {

    private final NDArray values;
    private final List<NDArray> members = new ArrayList<>();
    private long used;

    Slab(NDManager manager, DataType type, long size) {
        values = manager.zeros(new Shape(size), type);
    }

    boolean hasRoom(long size) {
        return used + size <= values.size();
    }

    /** The next part, as an array of the shape that holds the numbers. */
    NDArray take(float[] numbers, long... shape) {
        NDArray part = values.get(new NDIndex("{}:{}", used, used + numbers.length));
        try (NDArray initial = EngineMemory.of(values.getManager(), values.getDataType(), numbers, numbers.length)) {
            part.set(new NDIndex("..."), initial);
        }
        NDArray member = part.reshape(shape);
        part.close();
        used += numbers.length;
        members.add(member);
        return member;
    }

    /** Every number of every member, in order; beyond them zeros. */
    public NDArray values() {
        return values;
    }

    /** The parameters, in their order in {@link #values()}. */
    public List<NDArray> members() {
        return Collections.unmodifiableList(members);
    }

    /** How many of the values are parameters. */
    public long used() {
        return used;
    }
}
