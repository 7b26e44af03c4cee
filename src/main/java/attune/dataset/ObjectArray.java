package attune.dataset;

import attune.domain.BadInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.Unpickler;

/**
 * A NumPy file (.npy) that holds one pickled dictionary, as {@code np.save} writes it. Nothing but NumPy's array, type
 * and number is constructed from it, so a foreign file cannot run code.
 */
final class ObjectArray extends Unpickler {

    private static final int HEADER = 10;

    /** An array under construction: its only element arrives with its state. */
    private static final class Cell {
        private Object content;
    }

    static {
        IObjectConstructor type = arguments -> String.valueOf(arguments[0]);
        registerConstructor("numpy.core.multiarray", "_reconstruct", arguments -> new Cell());
        registerConstructor("numpy.core.multiarray", "scalar", arguments -> number(arguments[0], arguments[1]));
        registerConstructor("numpy", "dtype", type);
        registerConstructor("numpy", "ndarray", arguments -> new Cell());
    }

    private ObjectArray() {
    }

    /** The dictionary in the file; refused by name if it is anything else. */
    static Map<?, ?> dictionary(Path file, String entry, byte[] npy) {
        String name = file + "!" + entry;
        if (npy.length < HEADER || !new String(npy, 1, 5, StandardCharsets.ISO_8859_1).equals("NUMPY")) {
            throw new BadInput("dataset.numpy", name);
        }
        int header = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN).getShort(HEADER - 2) & 0xffff;
        ObjectArray reader = new ObjectArray();
        try {
            Object loaded = reader.loads(Arrays.copyOfRange(npy, Math.min(npy.length, HEADER + header), npy.length));
            if (loaded instanceof Cell cell && cell.content instanceof Map<?, ?> dictionary) {
                return dictionary;
            }
            throw new BadInput("dataset.numpy", name);
        } catch (IOException | PickleException | IndexOutOfBoundsException | ClassCastException e) {
            throw new BadInput(e, "dataset.numpy", name);
        } finally {
            reader.close();
        }
    }

    /** The state of an array is (version, shape, type, order, elements); that of a type is not needed. */
    @Override protected Object dispatch(short key) throws PickleException, IOException {
        if (key != Opcodes.BUILD) {
            return super.dispatch(key);
        }
        Object state = stack.pop();
        if (stack.peek() instanceof Cell cell && state instanceof Object[] parts && parts.length == 5
            && parts[4] instanceof List<?> elements && elements.size() == 1) {
            cell.content = elements.getFirst();
        }
        return NO_RETURN_VALUE;
    }

    private static Object number(Object type, Object bytes) {
        ByteBuffer raw = ByteBuffer.wrap((byte[]) bytes).order(ByteOrder.LITTLE_ENDIAN);
        return switch (String.valueOf(type)) {
            case "f8" -> raw.getDouble();
            case "f4" -> (double) raw.getFloat();
            case "i8" -> raw.getLong();
            default -> throw new PickleException("a number of type " + type);
        };
    }
}
