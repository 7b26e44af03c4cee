package attune.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the first bytes of an image say, read before anything is decoded, because a small file can claim to be huge.
 *
 * @param width stored width in pixels, as claimed: may be 0, or below in a damaged BMP
 * @param height stored height in pixels
 * @param orientation EXIF orientation, 1 (upright) to 8
 */
record ImageHeader(Format format, long width, long height, int orientation) {

    /** The image formats that are read. */
    enum Format { JPEG, PNG, GIF, BMP, WEBP, TIFF }

    long pixels() {
        return width * height;
    }

    /** The header of an image of a known format; empty for anything else, or where the header is cut off. */
    static Optional<ImageHeader> of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            if (starts(file, 0, "\u00ff\u00d8\u00ff")) {
                return jpeg(bytes);
            }
            if (starts(file, 0, "\u0089PNG\r\n\u001a\n") && starts(file, 12, "IHDR")) {
                return Optional.of(png(bytes));
            }
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            if (starts(file, 0, "GIF87a") || starts(file, 0, "GIF89a")) {
                return found(Format.GIF, unsigned(bytes, 6), unsigned(bytes, 8));
            }
            if (starts(file, 0, "BM")) {
                return found(Format.BMP, bytes.getInt(18), Math.abs((long) bytes.getInt(22)));
            }
            if (starts(file, 0, "RIFF") && starts(file, 8, "WEBP")) {
                return webp(bytes);
            }
            if (starts(file, 0, "II*\0") || starts(file, 0, "MM\0*")) {
                return tiff(TiffTags.of(bytes, 0));
            }
        } catch (IndexOutOfBoundsException cutOff) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<ImageHeader> found(Format format, long width, long height) {
        return Optional.of(new ImageHeader(format, width, height, 1));
    }

    /** Walks the segments to the frame header (SOF0 to SOF15), past the EXIF segment (APP1) if there is one. */
    private static Optional<ImageHeader> jpeg(ByteBuffer bytes) {
        int orientation = 1;
        for (int at = 2; ; ) {
            if ((bytes.get(at) & 0xff) != 0xff) {
                return Optional.empty();
            }
            int marker = bytes.get(at + 1) & 0xff;
            if (marker == 0xff) {
                at++;
                continue;
            }
            boolean bare = marker == 0x01 || marker >= 0xd0 && marker <= 0xd8;
            boolean table = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
            if (marker >= 0xc0 && marker <= 0xcf && !table) {
                return Optional.of(
                    new ImageHeader(Format.JPEG, unsigned(bytes, at + 7), unsigned(bytes, at + 5), orientation));
            }
            if (marker == 0xe1 && starts(bytes.array(), at + 4, "Exif\0\0")) {
                orientation = TiffTags.of(bytes, at + 10).orientation();
            }
            at += bare ? 2 : 2 + unsigned(bytes, at + 2);
        }
    }

    private static ImageHeader png(ByteBuffer bytes) {
        int orientation = 1;
        for (long at = 8; at + 8 <= bytes.capacity() && !starts(bytes.array(), (int) at + 4, "IDAT"); ) {
            if (starts(bytes.array(), (int) at + 4, "eXIf")) {
                orientation = TiffTags.of(bytes, (int) at + 8).orientation();
            }
            at += 12 + Integer.toUnsignedLong(bytes.getInt((int) at));
        }
        return new ImageHeader(Format.PNG,
            Integer.toUnsignedLong(bytes.getInt(16)), Integer.toUnsignedLong(bytes.getInt(20)), orientation);
    }

    /** JPEG inside TIFF is left to others: FFmpeg decodes it to black. */
    private static Optional<ImageHeader> tiff(TiffTags tags) {
        long compression = tags.value(TiffTags.COMPRESSION);
        boolean known = tags.has(TiffTags.WIDTH) && tags.has(TiffTags.HEIGHT) && compression != 6 && compression != 7;
        return known ? Optional.of(new ImageHeader(
            Format.TIFF, tags.value(TiffTags.WIDTH), tags.value(TiffTags.HEIGHT), tags.orientation())) : Optional.empty();
    }

    private static Optional<ImageHeader> webp(ByteBuffer bytes) {
        byte[] file = bytes.array();
        if (starts(file, 12, "VP8 ")) {
            return found(Format.WEBP, unsigned(bytes, 26) & 0x3fff, unsigned(bytes, 28) & 0x3fff);
        }
        if (starts(file, 12, "VP8L")) {
            int packed = bytes.getInt(21);
            return found(Format.WEBP, (packed & 0x3fff) + 1, (packed >>> 14 & 0x3fff) + 1);
        }
        if (!starts(file, 12, "VP8X")) {
            return Optional.empty();
        }
        int orientation = 1;
        for (long at = 12; at + 8 <= file.length; ) {
            long length = Integer.toUnsignedLong(bytes.getInt((int) at + 4));
            if (starts(file, (int) at, "EXIF")) {
                int tiff = starts(file, (int) at + 8, "Exif\0\0") ? 14 : 8;
                orientation = TiffTags.of(bytes, (int) at + tiff).orientation();
            }
            at += 8 + length + (length & 1);
        }
        return Optional.of(new ImageHeader(
            Format.WEBP, (bytes.getInt(24) & 0xffffff) + 1L, (bytes.getInt(27) & 0xffffff) + 1L, orientation));
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private static boolean starts(byte[] file, int at, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0 && at + wanted.length <= file.length
            && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
