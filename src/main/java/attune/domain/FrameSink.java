package attune.domain;

import java.nio.ByteBuffer;

/** Takes decoded frames for the screen, one after the other, on the decoder's thread. */
@FunctionalInterface
public interface FrameSink {

    /**
     * A frame is ready.
     *
     * @param bgra direct buffer, 4 bytes a pixel (blue, green, red, alpha), rows from the top; valid until the next
     *     call returns, because the decoder writes into two buffers in turn
     * @param width pixels
     * @param height pixels
     * @param time seconds into the clip
     */
    void show(ByteBuffer bgra, int width, int height, double time);
}
