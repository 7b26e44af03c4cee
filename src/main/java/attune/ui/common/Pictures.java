package attune.ui.common;

import attune.domain.Picture;
import attune.figure.Raster;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures as images of the toolkit, and back. */
public final class Pictures {

    private static final int OPAQUE = 0xff000000;
    private static final int MOST = 255;

    private Pictures() {
    }

    public static Image image(Picture picture) {
        byte[] rgb = picture.rgb();
        int[] argb = new int[picture.width() * picture.height()];
        for (int i = 0, at = 0; i < argb.length; i++, at += 3) {
            argb[i] = OPAQUE | (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
        }
        return premultiplied(argb, picture.width(), picture.height());
    }

    /** A picture made smaller, its longer side {@code side} pixels. */
    public static Image image(Picture picture, int side) {
        return image(Raster.of(picture, side));
    }

    /** The pixels of a raster, which may be transparent. */
    static Image image(Raster raster) {
        int[] argb = raster.argb().clone();
        for (int i = 0; i < argb.length; i++) {
            int alpha = argb[i] >>> 24;
            if (alpha != MOST) {
                argb[i] = alpha << 24 | times(argb[i] >> 16 & MOST, alpha) << 16 | times(argb[i] >> 8 & MOST, alpha) << 8
                    | times(argb[i] & MOST, alpha);
            }
        }
        return premultiplied(argb, raster.width(), raster.height());
    }

    /** In the numbers that the software pipeline draws from: other formats it converts one by one at the first drawing. */
    private static Image premultiplied(int[] argb, int width, int height) {
        return new WritableImage(new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }

    private static int times(int channel, int alpha) {
        return (channel * alpha + MOST / 2) / MOST;
    }

    static Raster raster(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Raster(width, height, argb);
    }
}
