package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.CharSpan;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Stream;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.figure.NpzFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Features reach NumPy: the arrays have the headers of its format and the numbers in their order. */
class NpzFileTest {

    @Test
    void everyModalityHasItsArrays() throws IOException {
        Map<String, byte[]> arrays = written(new Features(Map.of(
            Modality.TEXT, new Stream.TokenIds(new int[] {7, 9}, List.of(
                new Position.Piece("好", new CharSpan(0, 1), Optional.of(new TimeSpan(1, 2)), Timing.GIVEN),
                new Position.Piece("day", new CharSpan(1, 4), Optional.empty(), Timing.GIVEN))),
            Modality.VISION, new Stream.RegionPixels(new float[12], 2, List.of(
                new Position.Region(3, 1.5, new Rectangle(0.25, 0, 0.5, 1), Position.Region.Kind.FACE))),
            Modality.AUDIO, new Stream.LogMelSegments(new float[] {1, 2, 3, 4}, 2, 2, List.of(
                new Position.Segment(new TimeSpan(0, 0.2)))))));
        assertEquals("{'descr': '<i4', 'fortran_order': False, 'shape': (2,), }", header(arrays.get("text_ids.npy")));
        assertEquals("{'descr': '<U3', 'fortran_order': False, 'shape': (2,), }", header(arrays.get("text_pieces.npy")));
        assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3, 2, 2,), }",
            header(arrays.get("vision_pixels.npy")));
        assertEquals("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2, 2,), }",
            header(arrays.get("audio_logmel.npy")));
        assertEquals(9, data(arrays.get("text_ids.npy")).getInt(4));
        assertEquals('好', data(arrays.get("text_pieces.npy")).getInt(0));
        assertEquals('d', data(arrays.get("text_pieces.npy")).getInt(12));
        assertTrue(Double.isNaN(data(arrays.get("text_time.npy")).getDouble(16)));
        assertEquals(0.5, data(arrays.get("vision_where.npy")).getDouble(16));
        assertEquals(4f, data(arrays.get("audio_logmel.npy")).getFloat(12));
        assertEquals(11, arrays.size());
    }

    @Test
    void headersFillWholeBlocks() throws IOException {
        for (byte[] array : written(new Features(Map.of(
            Modality.TEXT, new Stream.Vectors(new float[30], 10, List.of(
                new Position.Row(0, Optional.empty()), new Position.Row(1, Optional.empty()),
                new Position.Row(2, Optional.empty())))))).values()) {
            assertEquals(0, (array.length - 30 * 4) % 64);
        }
    }

    private static Map<String, byte[]> written(Features features) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NpzFile file = new NpzFile(out)) {
            FeatureArrays.write(features, file);
        }
        Map<String, byte[]> arrays = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                arrays.put(entry.getName(), zip.readAllBytes());
            }
        }
        return arrays;
    }

    private static int headerEnd(byte[] array) {
        return 10 + (array[8] & 0xff) + (array[9] & 0xff) * 256;
    }

    private static String header(byte[] array) {
        return new String(array, 10, headerEnd(array) - 10, StandardCharsets.US_ASCII).strip();
    }

    private static ByteBuffer data(byte[] array) {
        int start = headerEnd(array);
        return ByteBuffer.wrap(array, start, array.length - start).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
