package attune.ui.common;

import attune.figure.ColourMap;
import attune.figure.Palette;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * The heat of a lane as one image whose pixels are written anew: a wash over the whole height and, at the foot, a strip in full
 * colour. A rectangle for each stretch would cost the scene graph more than the pixels do.
 */
final class LaneHeat extends ImageView {

    /** Height of the strip at the foot, in pixels. */
    static final int STRIP = 5;

    private static final double WASH = 0.28;

    private PixelBuffer<IntBuffer> buffer;

    LaneHeat() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /**
     * Shows stretches.
     *
     * @param x of a time, in pixels from the left edge
     */
    void show(List<Weighted> parts, DoubleUnaryOperator x, int width, int height, Palette palette) {
        setVisible(!parts.isEmpty() && width > 0 && height > 0);
        if (!isVisible()) {
            return;
        }
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
        }
        int[] wash = new int[width];
        int[] strip = new int[width];
        for (Weighted part : parts) {
            int from = (int) Math.clamp(Math.round(x.applyAsDouble(part.span().start())), 0L, (long) width);
            int to = (int) Math.clamp(Math.round(x.applyAsDouble(part.span().end())), 0L, (long) width);
            int colour = ColourMap.VIRIDIS.argb(part.weight(), palette);
            Arrays.fill(strip, from, Math.max(from, to), colour);
            Arrays.fill(wash, from, Math.max(from, to), faded(colour, WASH * Math.clamp(part.weight(), 0, 1)));
        }
        buffer.updateBuffer(target -> {
            int[] pixels = target.getBuffer().array();
            for (int y = 0; y < height; y++) {
                System.arraycopy(y < height - STRIP ? wash : strip, 0, pixels, y * width, width);
            }
            return null;
        });
    }

    /** Premultiplied. */
    private static int faded(int argb, double opacity) {
        int red = (int) ((argb >> 16 & 0xff) * opacity);
        int green = (int) ((argb >> 8 & 0xff) * opacity);
        int blue = (int) ((argb & 0xff) * opacity);
        return (int) (255 * opacity) << 24 | red << 16 | green << 8 | blue;
    }
}
