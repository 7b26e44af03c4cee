package attune.ui.common;

import attune.domain.Picture;
import attune.figure.Raster;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pictures as images of the toolkit. */
public final class Pictures {

    private Pictures() {
    }

    public static Image image(Picture picture) {
        WritableImage image = new WritableImage(picture.width(), picture.height());
        image.getPixelWriter().setPixels(0, 0, picture.width(), picture.height(), PixelFormat.getByteRgbInstance(),
            picture.rgb(), 0, 3 * picture.width());
        return image;
    }

    /** The pixels of a part of an image. */
    static Raster raster(Image image, Rectangle2D part) {
        int width = (int) Math.max(1, part.getWidth());
        int height = (int) Math.max(1, part.getHeight());
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels((int) part.getMinX(), (int) part.getMinY(), width, height,
            PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Raster(width, height, argb);
    }
}
