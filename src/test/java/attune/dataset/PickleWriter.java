package attune.dataset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes pickles of protocol 4 for tests: dictionaries, lists, texts, numbers, and arrays of float32 as NumPy has them. */
final class PickleWriter {

    /** An array to write. */
    record FloatArray(float[] values, int... shape) {
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static void write(Path file, Object value) throws IOException {
        PickleWriter writer = new PickleWriter();
        writer.out.writeBytes(new byte[] {(byte) 0x80, 4});
        writer.value(value);
        writer.out.write('.');
        Files.write(file, writer.out.toByteArray());
    }

    private void value(Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                out.writeBytes(new byte[] {'}', '('});
                map.forEach((key, each) -> {
                    value(key);
                    value(each);
                });
                out.write('u');
            }
            case List<?> list -> {
                out.writeBytes(new byte[] {']', '('});
                list.forEach(this::value);
                out.write('e');
            }
            case String text -> sized('X', text.getBytes(StandardCharsets.UTF_8));
            case Integer number -> {
                out.write('J');
                out.writeBytes(little(4).putInt(number).array());
            }
            case Double number -> {
                out.write('G');
                out.writeBytes(ByteBuffer.allocate(8).putDouble(number).array());
            }
            case FloatArray array -> array(array);
            default -> throw new IllegalArgumentException("no pickle of " + value);
        }
    }

    private void array(FloatArray array) {
        global("numpy.core.numeric", "_frombuffer");
        out.write('(');
        ByteBuffer bytes = little(4 * array.values().length);
        for (float value : array.values()) {
            bytes.putFloat(value);
        }
        sized('B', bytes.array());
        global("numpy", "dtype");
        out.write('(');
        value("f4");
        out.writeBytes(new byte[] {(byte) 0x89, (byte) 0x88, 't', 'R'});
        out.write('(');
        for (int length : array.shape()) {
            value(length);
        }
        out.write('t');
        value("C");
        out.writeBytes(new byte[] {'t', 'R'});
    }

    private void global(String module, String name) {
        value(module);
        value(name);
        out.write(0x93);
    }

    private void sized(char opcode, byte... bytes) {
        out.write(opcode);
        out.writeBytes(little(4).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
