package attune.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The whole-number tags of the first directory of a TIFF structure: of a TIFF image, or of the EXIF in another image. */
record TiffTags(Map<Integer, Long> values) {

    static final int WIDTH = 0x100;
    static final int HEIGHT = 0x101;
    static final int COMPRESSION = 0x103;
    private static final int ORIENTATION = 0x112;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    /** Reads the tags that begin at {@code start}; none where they are damaged. */
    static TiffTags of(ByteBuffer whole, int start) {
        Map<Integer, Long> values = new HashMap<>();
        try {
            ByteBuffer bytes = whole.duplicate();
            bytes.order(bytes.get(start) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = Math.addExact(start, bytes.getInt(start + 4));
            int count = bytes.getShort(directory) & 0xffff;
            for (int at = directory + 2; at < directory + 2 + 12 * count; at += 12) {
                int type = bytes.getShort(at + 2);
                if (type == SHORT) {
                    values.put(bytes.getShort(at) & 0xffff, (long) (bytes.getShort(at + 8) & 0xffff));
                } else if (type == LONG) {
                    values.put(bytes.getShort(at) & 0xffff, Integer.toUnsignedLong(bytes.getInt(at + 8)));
                }
            }
        } catch (IndexOutOfBoundsException | ArithmeticException damaged) {
            return new TiffTags(values);
        }
        return new TiffTags(values);
    }

    boolean has(int tag) {
        return values.containsKey(tag);
    }

    /** The value of a tag, 0 where there is none. */
    long value(int tag) {
        return values.getOrDefault(tag, 0L);
    }

    /** 1 to 8; 1, upright, where nothing sensible is said. */
    int orientation() {
        long told = value(ORIENTATION);
        return told >= 1 && told <= 8 ? (int) told : 1;
    }
}
