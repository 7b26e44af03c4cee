package attune.dataset.pickle;

import java.util.List;

/**
 * A NumPy array as a file holds it; its elements are decoded as they are asked for. Indices count in C order (last
 * dimension fastest), whatever the order in the file.
 */
public final class NumpyArray {

    private final List<Integer> shape;
    private final NumpyType type;
    private final boolean fortran;
    private final byte[] data;
    private final List<?> objects;

    private NumpyArray(List<Integer> shape, NumpyType type, boolean fortran, byte[] data, List<?> objects) {
        this.shape = List.copyOf(shape);
        this.type = type;
        this.fortran = fortran;
        this.data = data;
        this.objects = objects;
    }

    /** An array over the bytes of its elements, which are not copied; their number must fit the shape. */
    static NumpyArray ofBytes(List<Integer> shape, NumpyType type, boolean fortran, byte[] data) {
        if (type.kind() == 'O' || size(shape) * type.size() != data.length) {
            throw new IllegalArgumentException(data.length + " bytes are no array " + shape + " of " + type);
        }
        return new NumpyArray(shape, type, fortran, data, List.of());
    }

    static NumpyArray ofObjects(List<Integer> shape, NumpyType type, boolean fortran, List<?> objects) {
        if (type.kind() != 'O' || size(shape) != objects.size()) {
            throw new IllegalArgumentException(objects.size() + " objects are no array " + shape);
        }
        return new NumpyArray(shape, type, fortran, new byte[0], objects);
    }

    /** The lengths of the dimensions, such as [N, L, 768]. */
    public List<Integer> shape() {
        return shape;
    }

    /** The number of elements. */
    public int size() {
        return Math.toIntExact(size(shape));
    }

    public boolean numeric() {
        return type.numeric();
    }

    /** Element {@code at} of a numeric array. */
    public double number(int at) {
        return type.number(data, place(at) * type.size());
    }

    /** Elements {@code from} to {@code from + count} of a numeric array. */
    public float[] numbers(int from, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) number(from + i);
        }
        return values;
    }

    /** Element {@code at} of an array of texts or objects. */
    Object element(int at) {
        return switch (type.kind()) {
            case 'O' -> objects.get(place(at));
            case 'S', 'U' -> type.text(data, place(at) * type.size());
            default -> number(at);
        };
    }

    @Override public String toString() {
        return "array" + shape;
    }

    private int place(int at) {
        if (!fortran) {
            return at;
        }
        int rest = at;
        int[] index = new int[shape.size()];
        for (int d = shape.size() - 1; d >= 0; d--) {
            index[d] = rest % shape.get(d);
            rest /= shape.get(d);
        }
        int place = 0;
        for (int d = shape.size() - 1; d >= 0; d--) {
            place = place * shape.get(d) + index[d];
        }
        return place;
    }

    /** The number of elements; a shape whose other dimensions overflow is none, even where one of them is 0. */
    private static long size(List<Integer> shape) {
        long room = 1;
        boolean empty = false;
        for (int length : shape) {
            if (length < 0 || shape.size() > 32) {
                throw new IllegalArgumentException("no shape: " + shape.size() + " dimensions, one of " + length);
            }
            empty |= length == 0;
            room *= Math.max(1, length);
            if (room > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("a shape of more than 2^31 elements");
            }
        }
        return empty ? 0 : room;
    }
}
