package attune.ui.common;

import attune.domain.Picture;
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
}
