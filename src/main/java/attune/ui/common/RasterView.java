package attune.ui.common;

import attune.figure.Raster;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;

/** Shows pixels stretched to its size. The pixels go to an image once; moving and zooming only move the image. */
public final class RasterView extends Region {

    private final ImageView view = new ImageView();

    public RasterView() {
        view.setManaged(false);
        // Stretched once, not at every repaint of what lies around it.
        view.setCache(true);
        view.setPreserveRatio(false);
        getChildren().add(view);
        setMouseTransparent(true);
    }

    /** Shows other pixels. */
    public void setRaster(Raster raster) {
        view.setImage(Pictures.image(raster));
    }

    @Override protected void layoutChildren() {
        view.setFitWidth(getWidth());
        view.setFitHeight(getHeight());
    }
}
