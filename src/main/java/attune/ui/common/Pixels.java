package attune.ui.common;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * An image at the resolution of the screen whose premultiplied pixels are written anew. Where many shapes change their colours at
 * once, writing pixels costs a fraction of what as many nodes do.
 */
final class Pixels extends ImageView {

    private PixelBuffer<IntBuffer> buffer;
    private double scale = 1;

    Pixels() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Writes all pixels, row by row. */
    @FunctionalInterface
    interface Writer {
        void write(int[] argb, int width, int height);
    }

    /** Takes a size in the units of the scene; true where the pixels are new, and empty. */
    boolean fit(double across, double down) {
        scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        int width = (int) Math.max(1, Math.round(across * scale));
        int height = (int) Math.max(1, Math.round(down * scale));
        boolean resized = buffer == null || buffer.getWidth() != width || buffer.getHeight() != height;
        if (resized) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
        }
        setFitWidth(across);
        setFitHeight(down);
        return resized;
    }

    /** Pixels of the screen for one unit of the scene. */
    double scale() {
        return scale;
    }

    void write(Writer writer) {
        buffer.updateBuffer(target -> {
            writer.write(target.getBuffer().array(), target.getWidth(), target.getHeight());
            return null;
        });
    }

    /** A colour at an opacity, premultiplied. */
    static int faded(int argb, double opacity) {
        double alpha = opacity * (argb >>> 24) / 255;
        int red = (int) ((argb >> 16 & 0xff) * alpha);
        int green = (int) ((argb >> 8 & 0xff) * alpha);
        int blue = (int) ((argb & 0xff) * alpha);
        return (int) (255 * alpha) << 24 | red << 16 | green << 8 | blue;
    }
}
