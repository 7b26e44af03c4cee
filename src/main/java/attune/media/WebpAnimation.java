package attune.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Takes the first frame out of an animated WebP, which FFmpeg does not decode, as a still WebP. */
final class WebpAnimation {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FRAME_HEADER = 16;
    private static final byte IS_ANIMATED = 0x02;
    private static final byte HAS_ALPHA = 0x10;

    private WebpAnimation() {
    }

    /** Whether the bytes begin like an animation. */
    static boolean isOne(byte[] file) {
        return file.length > 34 && name(file, 0).equals("RIFF") && name(file, 8).equals("WEBP")
            && name(file, 12).equals("VP8X") && (file[20] & IS_ANIMATED) != 0;
    }

    /** The first frame of an animation; the file itself where it is none or is damaged. */
    static byte[] firstFrame(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (long at = FIRST_CHUNK; at + CHUNK_HEADER + FRAME_HEADER <= file.length; ) {
            long length = Integer.toUnsignedLong(bytes.getInt((int) at + 4));
            if (name(file, (int) at).equals("ANMF")) {
                int from = (int) at + CHUNK_HEADER;
                int size = (int) Math.min(length, file.length - from) - FRAME_HEADER;
                return size > CHUNK_HEADER ? still(file, from, size) : file;
            }
            at += CHUNK_HEADER + length + (length & 1);
        }
        return file;
    }

    /** Wraps the image chunks of a frame: its size stands at byte 6 of its header, in the form the wrapper wants. */
    private static byte[] still(byte[] file, int frame, int size) {
        ByteBuffer still = ByteBuffer.allocate(30 + size).order(ByteOrder.LITTLE_ENDIAN);
        still.put(mark("RIFF")).putInt(22 + size).put(mark("WEBP")).put(mark("VP8X")).putInt(10);
        still.putInt(name(file, frame + FRAME_HEADER).equals("ALPH") ? HAS_ALPHA : 0);
        return still.put(file, frame + 6, 6).put(file, frame + FRAME_HEADER, size).array();
    }

    private static String name(byte[] file, int at) {
        return new String(file, at, 4, StandardCharsets.US_ASCII);
    }

    private static byte[] mark(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
