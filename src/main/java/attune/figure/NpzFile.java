package attune.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * NumPy's archive of arrays ({@code .npz}): a zip of {@code .npy} files, format 1.0, little-endian, row after row.
 * {@code numpy.load} reads it, the texts too, without pickles.
 */
public final class NpzFile implements AutoCloseable {

    /** Magic, version 1.0 and the header's length come before the header; all together fill blocks of 64 bytes. */
    private static final int BEFORE_HEADER = 10;
    private static final int BLOCK = 64;

    private final ZipOutputStream zip;

    /** Written to as arrays come; close it at the end. */
    public NpzFile(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** Numbers of 32 bits, row after row in this shape. */
    public void floats(String name, float[] values, int... shape) throws IOException {
        ByteBuffer bytes = buffer(values.length, Float.BYTES);
        bytes.asFloatBuffer().put(values);
        array(name, "<f4", bytes, shape);
    }

    /** Numbers of 64 bits, row after row in this shape. */
    public void doubles(String name, double[] values, int... shape) throws IOException {
        ByteBuffer bytes = buffer(values.length, Double.BYTES);
        bytes.asDoubleBuffer().put(values);
        array(name, "<f8", bytes, shape);
    }

    /** Whole numbers, row after row in this shape. */
    public void ints(String name, int[] values, int... shape) throws IOException {
        ByteBuffer bytes = buffer(values.length, Integer.BYTES);
        bytes.asIntBuffer().put(values);
        array(name, "<i4", bytes, shape);
    }

    /** Texts, each padded with zeros to the longest, as NumPy keeps them. */
    public void texts(String name, List<String> texts) throws IOException {
        int longest = Math.max(1, texts.stream().mapToInt(text -> text.codePointCount(0, text.length())).max().orElse(1));
        ByteBuffer bytes = buffer(texts.size() * longest, Integer.BYTES);
        for (String text : texts) {
            bytes.asIntBuffer().put(Arrays.copyOf(text.codePoints().toArray(), longest));
            bytes.position(bytes.position() + longest * Integer.BYTES);
        }
        array(name, "<U" + longest, bytes.rewind(), texts.size());
    }

    private void array(String name, String type, ByteBuffer values, int... shape) throws IOException {
        String sides = Arrays.stream(shape).mapToObj(side -> side + ",").collect(Collectors.joining(" "));
        String header = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + sides + "), }";
        int padding = BLOCK - (BEFORE_HEADER + header.length() + 1) % BLOCK;
        String padded = header + " ".repeat(padding % BLOCK) + "\n";
        zip.putNextEntry(new ZipEntry(name + ".npy"));
        zip.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        zip.write(padded.length() & 0xff);
        zip.write(padded.length() >> Byte.SIZE);
        zip.write(padded.getBytes(StandardCharsets.US_ASCII));
        zip.write(values.array());
        zip.closeEntry();
    }

    private static ByteBuffer buffer(int count, int each) {
        return ByteBuffer.allocate(Math.multiplyExact(count, each)).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override public void close() throws IOException {
        zip.close();
    }
}
