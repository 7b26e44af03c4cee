package attune.dataset.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The type of an array's elements, as NumPy writes it: {@code <f8} is a little-endian number of 8 bytes.
 *
 * @param kind f, i, u or b (numbers), S or U (texts), O (objects of a pickle)
 * @param size bytes of an element; 0 for objects
 */
record NumpyType(char kind, int size, ByteOrder order) {

    private static final Map<Character, String> SIZES = Map.of('f', "248", 'i', "1248", 'u', "1248", 'b', "1");
    private static final int LONGEST_TEXT = 1 << 20;

    /** The type of a name such as f8, |b1 or &lt;U12; nothing where it is another. */
    static Optional<NumpyType> named(String name) {
        String plain = name.replaceFirst("^[<>|=]", "");
        if (!plain.matches("O8?|[fiub][1248]|[SU]\\d{1,7}")) {
            return Optional.empty();
        }
        char kind = plain.charAt(0);
        int number = kind == 'O' ? 0 : Integer.parseInt(plain.substring(1));
        boolean known = switch (kind) {
            case 'O' -> true;
            case 'S', 'U' -> number <= LONGEST_TEXT;
            default -> SIZES.get(kind).indexOf('0' + number) >= 0;
        };
        return known ? Optional.of(new NumpyType(kind, kind == 'U' ? 4 * number : number, order(name.charAt(0))))
            : Optional.empty();
    }

    NumpyType ordered(String mark) {
        return new NumpyType(kind, size, mark.isEmpty() ? order : order(mark.charAt(0)));
    }

    boolean numeric() {
        return "fiub".indexOf(kind) >= 0;
    }

    /** The number at a byte. */
    double number(byte[] data, int at) {
        ByteBuffer bytes = ByteBuffer.wrap(data).order(order);
        return switch (kind) {
            case 'f' -> size == 8 ? bytes.getDouble(at)
                : size == 4 ? bytes.getFloat(at) : Float.float16ToFloat(bytes.getShort(at));
            case 'u' -> unsigned(bytes, at);
            case 'b' -> data[at] == 0 ? 0 : 1;
            default -> signed(bytes, at);
        };
    }

    /** The text at a byte, without the zeros that fill it up. */
    String text(byte[] data, int at) {
        if (kind == 'S') {
            return new String(data, at, size, StandardCharsets.ISO_8859_1).replaceFirst("\0+$", "");
        }
        ByteBuffer bytes = ByteBuffer.wrap(data).order(order);
        StringBuilder text = new StringBuilder();
        for (int i = at; i < at + size && bytes.getInt(i) != 0; i += 4) {
            text.appendCodePoint(Character.isValidCodePoint(bytes.getInt(i)) ? bytes.getInt(i) : 0xFFFD);
        }
        return text.toString();
    }

    private long signed(ByteBuffer bytes, int at) {
        return switch (size) {
            case 1 -> bytes.get(at);
            case 2 -> bytes.getShort(at);
            case 4 -> bytes.getInt(at);
            default -> bytes.getLong(at);
        };
    }

    private double unsigned(ByteBuffer bytes, int at) {
        long value = signed(bytes, at);
        if (size == 8) {
            return value >= 0 ? value : (value >>> 1) * 2.0 + (value & 1);
        }
        return value & (1L << 8 * size) - 1;
    }

    private static ByteOrder order(char mark) {
        return mark == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }
}
