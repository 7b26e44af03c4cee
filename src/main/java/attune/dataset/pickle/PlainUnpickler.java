package attune.dataset.pickle;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;

/**
 * An unpickler (protocols 0 to 5) that knows numbers, texts, bytes, lists, tuples, dictionaries and NumPy arrays, and
 * refuses any other class when the pickle names it, before anything of it is made. Lengths are compared with what is
 * left of the file, instructions are counted, and keys are plain, so that no file can exhaust memory or stack.
 */
final class PlainUnpickler extends Unpickler {

    private static final int MOST_INSTRUCTIONS = 5_000_000;
    private static final int LONGEST_NUMBER = 20;

    private final Building building;
    private int instructions;

    PlainUnpickler(long fileSize) {
        building = new Building(fileSize);
    }

    @Override protected Object dispatch(short key) throws IOException {
        if (++instructions > MOST_INSTRUCTIONS) {
            throw new PickleException("more than " + MOST_INSTRUCTIONS + " instructions");
        }
        switch (key) {
            case Opcodes.GLOBAL -> name(PickleUtils.readline(input), PickleUtils.readline(input));
            case Opcodes.STACK_GLOBAL -> {
                String name = (String) stack.pop();
                name((String) stack.pop(), name);
            }
            case Opcodes.INST -> throw new Building.Foreign(
                PickleUtils.readline(input) + "." + PickleUtils.readline(input));
            case Opcodes.REDUCE -> {
                Object[] arguments = (Object[]) stack.pop();
                stack.add(building.make((Known) stack.pop(), arguments));
            }
            case Opcodes.BUILD -> {
                Object state = stack.pop();
                building.fill(stack.peek(), state);
            }
            case Opcodes.SETITEM -> {
                Object value = stack.pop();
                put(stack.pop(), value);
            }
            case Opcodes.SETITEMS -> items(stack.pop_all_since_marker());
            case Opcodes.DICT -> {
                List<Object> items = stack.pop_all_since_marker();
                stack.add(new HashMap<>());
                items(items);
            }
            case Opcodes.LONG -> stack.add(number(PickleUtils.readline(input).replaceFirst("L$", "")));
            default -> {
                refuseOther(key);
                return super.dispatch(key);
            }
        }
        return NO_RETURN_VALUE;
    }

    private void name(String module, String name) {
        stack.add(Known.named(module, name).orElseThrow(() -> new Building.Foreign(module + "." + name)));
    }

    private void items(List<Object> items) {
        for (int i = 0; i < items.size(); i += 2) {
            put(items.get(i), items.get(i + 1));
        }
    }

    @SuppressWarnings("unchecked")
    private void put(Object key, Object value) {
        if (!(key instanceof String || key instanceof Number || key instanceof Boolean || key == null)) {
            throw new Building.Foreign("dict with keys that are neither text nor number");
        }
        ((Map<Object, Object>) stack.peek()).put(key, value);
    }

    private static Number number(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw new PickleException("a number of " + digits.length() + " digits");
        }
        return Long.valueOf(digits);
    }

    /** What makes objects in other ways, and what claims more than is left of the file. */
    private void refuseOther(short key) throws IOException {
        switch (key) {
            case Opcodes.OBJ, Opcodes.NEWOBJ, Opcodes.NEWOBJ_EX -> throw new Building.Foreign("object");
            case Opcodes.EXT1, Opcodes.EXT2, Opcodes.EXT4 -> throw new Building.Foreign("copyreg extension");
            case Opcodes.PERSID, Opcodes.BINPERSID -> throw new Building.Foreign("persistent object");
            case Opcodes.NEXT_BUFFER, Opcodes.READONLY_BUFFER -> throw new Building.Foreign("buffer outside the file");
            case Opcodes.EMPTY_SET, Opcodes.ADDITEMS -> throw new Building.Foreign("set");
            case Opcodes.FROZENSET -> throw new Building.Foreign("frozenset");
            case Opcodes.LONG1 -> affordable(1, LONGEST_NUMBER);
            case Opcodes.LONG4 -> affordable(4, LONGEST_NUMBER);
            case Opcodes.BINSTRING, Opcodes.BINUNICODE, Opcodes.BINBYTES -> affordable(4, input.available());
            case Opcodes.BINUNICODE8, Opcodes.BINBYTES8, Opcodes.BYTEARRAY8 -> affordable(8, input.available());
            default -> { }
        }
    }

    /** The little-endian length that follows is at most {@code most}. */
    private void affordable(int bytes, int most) throws IOException {
        input.mark(bytes);
        long length = 0;
        for (int i = 0; i < bytes; i++) {
            length |= (long) PickleUtils.readbyte(input) << 8 * i;
        }
        input.reset();
        if (length < 0 || length > most) {
            throw new PickleException("a length of " + length);
        }
    }
}
