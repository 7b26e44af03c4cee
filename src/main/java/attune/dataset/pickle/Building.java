package attune.dataset.pickle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts together what a pickle describes. An array or an element type first stands empty and gets its content from a
 * later instruction, hence {@link Array} and {@link Type}.
 */
final class Building {

    private final long fileSize;
    private long made;

    Building(long fileSize) {
        this.fileSize = fileSize;
    }

    /** An array; null until its content has come. */
    static final class Array {
        private NumpyArray content;

        /** Nothing in a damaged pickle, whose instruction to fill it never came. */
        Optional<NumpyArray> content() {
            return Optional.ofNullable(content);
        }
    }

    /** An element type, whose byte order comes later. */
    static final class Type {
        private NumpyType type;

        Type(String name) {
            type = NumpyType.named(name)
                .orElseThrow(() -> new Foreign("numpy.dtype " + name));
        }
    }

    /** Something that is not read, by its name in Python. */
    static final class Foreign extends RuntimeException {
        private static final long serialVersionUID = 1;

        Foreign(String name) {
            super(name);
        }
    }

    Object make(Known what, Object... arguments) {
        return switch (what) {
            case RECONSTRUCT -> new Array();
            case TYPE -> new Type((String) arguments[0]);
            case SCALAR -> scalar(((Type) arguments[0]).type, arguments[1]);
            case FROM_BUFFER -> fromBuffer(arguments);
            case ENCODE -> encoded((String) arguments[0]);
            case BYTES -> arguments.length == 0 ? new byte[0]
                : arguments[0] instanceof byte[] bytes ? bytes : encoded((String) arguments[0]);
            case ARRAY -> throw new Foreign("numpy.ndarray");
        };
    }

    /** Fills what stands on the stack with its state. */
    void fill(Object made, Object state) {
        Object[] parts = (Object[]) state;
        if (made instanceof Type type && parts.length >= 7) {
            if (parts[3] != null || parts[4] != null) {
                throw new Foreign("numpy.dtype of records");
            }
            type.type = type.type.ordered((String) parts[1]);
        } else if (made instanceof Array array && array.content == null && parts.length == 5) {
            NumpyType type = ((Type) parts[2]).type;
            boolean fortran = truth(parts[3]);
            array.content = parts[4] instanceof List<?> objects
                ? NumpyArray.ofObjects(shape(parts[1]), type, fortran, new ArrayList<>(afford(objects)))
                : NumpyArray.ofBytes(shape(parts[1]), type, fortran, bytes(parts[4]));
        } else {
            throw new IllegalArgumentException("a state that belongs to nothing");
        }
    }

    private Array fromBuffer(Object... arguments) {
        Array array = new Array();
        array.content = NumpyArray.ofBytes(shape(arguments[2]), ((Type) arguments[1]).type,
            arguments[3].equals("F"), bytes(arguments[0]));
        return array;
    }

    private Object scalar(NumpyType type, Object raw) {
        return NumpyArray.ofBytes(List.of(), type, false, bytes(raw)).element(0);
    }

    /** Python 2 wrote the bytes of an array as a text of one byte a character. */
    private byte[] bytes(Object raw) {
        return raw instanceof byte[] bytes ? bytes : encoded((String) raw);
    }

    private byte[] encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        afford(bytes.length);
        return bytes;
    }

    private <T> List<T> afford(List<T> objects) {
        afford(objects.size());
        return objects;
    }

    /** What is copied is never more than the file holds, else a short file could fill the memory. */
    private void afford(int size) {
        made += size;
        if (made > fileSize) {
            throw new IllegalArgumentException("the same bytes again and again");
        }
    }

    private static List<Integer> shape(Object tuple) {
        List<Integer> shape = new ArrayList<>();
        for (Object length : (Object[]) tuple) {
            shape.add(Math.toIntExact(((Number) length).longValue()));
        }
        return shape;
    }

    private static boolean truth(Object value) {
        return value instanceof Boolean flag ? flag : ((Number) value).intValue() != 0;
    }
}
