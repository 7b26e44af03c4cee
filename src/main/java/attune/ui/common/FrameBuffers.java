package attune.ui.common;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The images over a decoder's two buffers: each buffer is wrapped once, so that a frame allocates nothing. BGRA bytes are
 * little-endian ARGB numbers, which the software pipeline takes as they are; bytes it would convert one by one.
 */
final class FrameBuffers {

    private final ByteBuffer[] buffers = new ByteBuffer[2];
    private final WritableImage[] images = new WritableImage[2];
    @SuppressWarnings({"unchecked", "rawtypes"})
    private final PixelBuffer<IntBuffer>[] pixels = new PixelBuffer[2];
    private int next;

    /** The image of a buffer, told that its pixels are new. */
    WritableImage image(ByteBuffer bgra, int width, int height) {
        int slot = slot(bgra, width, height);
        pixels[slot].updateBuffer(_ -> null);
        return images[slot];
    }

    /** Lets go of the buffers: whoever made them may free them. */
    void forget() {
        Arrays.fill(buffers, null);
        Arrays.fill(images, null);
        Arrays.fill(pixels, null);
    }

    private int slot(ByteBuffer bgra, int width, int height) {
        for (int i = 0; i < buffers.length; i++) {
            if (buffers[i] == bgra && pixels[i].getWidth() == width && pixels[i].getHeight() == height) {
                return i;
            }
        }
        int slot = next;
        next = 1 - next;
        buffers[slot] = bgra;
        pixels[slot] = new PixelBuffer<>(width, height,
            bgra.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer(), PixelFormat.getIntArgbPreInstance());
        images[slot] = new WritableImage(pixels[slot]);
        return slot;
    }
}
