package attune.signal;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A growing table of numbers in half precision (11 significant bits, enough to draw). It lives in chunks of memory that it
 * is given, on the heap or in a mapped file.
 */
final class Rows {

    private final int width;
    private final Supplier<MemorySegment> chunks;
    private final List<MemorySegment> held = new ArrayList<>();
    private long count;
    private long perChunk;

    Rows(int width, Supplier<MemorySegment> chunks) {
        this.width = width;
        this.chunks = chunks;
    }

    long count() {
        return count;
    }

    void add(float[] row) {
        if (held.isEmpty() || count == perChunk * held.size()) {
            held.add(chunks.get());
            perChunk = held.getFirst().byteSize() / (2L * width);
        }
        long at = count % perChunk * width;
        for (int i = 0; i < width; i++) {
            held.getLast().setAtIndex(ValueLayout.JAVA_SHORT, at + i, Float.floatToFloat16(row[i]));
        }
        count++;
    }

    /** Copies a row to {@code out}. */
    void read(long row, float[] out) {
        MemorySegment chunk = held.get((int) (row / perChunk));
        long at = row % perChunk * width;
        for (int i = 0; i < width; i++) {
            out[i] = Float.float16ToFloat(chunk.getAtIndex(ValueLayout.JAVA_SHORT, at + i));
        }
    }
}
