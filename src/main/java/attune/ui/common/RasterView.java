package attune.ui.common;

import attune.figure.Raster;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** Shows pixels stretched to its size. The pixels go to an image once; moving and zooming only move the image. */
public final class RasterView extends Region {

    /** How pixels are stretched. */
    public enum Scaling {
        /** Each pixel a sharp rectangle: cells. */
        NEAREST,
        /** Smoothly: pictures, spectrograms. */
        LINEAR
    }

    private final ImageView view = new ImageView();

    public RasterView(Scaling scaling) {
        view.setSmooth(scaling == Scaling.LINEAR);
        view.setManaged(false);
        view.setPreserveRatio(false);
        getChildren().add(view);
        setMouseTransparent(true);
    }

    /** Shows other pixels, all of them. */
    public void setRaster(Raster raster) {
        WritableImage image = new WritableImage(raster.width(), raster.height());
        image.getPixelWriter().setPixels(
            0, 0, raster.width(), raster.height(), PixelFormat.getIntArgbInstance(), raster.argb(), 0, raster.width());
        setImage(image);
    }

    /** Shows an image, or nothing for null. */
    public void setImage(Image image) {
        view.setViewport(null);
        view.setImage(image);
        requestLayout();
    }

    /** Shows a part of the pixels alone. */
    public void setPart(double x, double y, double width, double height) {
        view.setViewport(new Rectangle2D(x, y, width, height));
    }

    @Override protected void layoutChildren() {
        view.relocate(0, 0);
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
    }
}
