package attune.ui.common;

import attune.figure.Matrix;
import attune.figure.MatrixLayout;
import attune.figure.MatrixRaster;
import attune.figure.Palette;
import attune.figure.Window;
import javafx.scene.layout.Region;

/** The cells of a matrix as an image at the resolution of the screen, made anew only where it would look different. */
final class MatrixImage extends Region {

    private final RasterView view = new RasterView();
    private Look shown;

    private record Look(Matrix matrix, Window window, int width, int height, Palette palette) {
        boolean same(Look other) {
            return other != null && matrix == other.matrix && window.equals(other.window) && width == other.width
                && height == other.height && palette.equals(other.palette);
        }
    }

    MatrixImage() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(view);
    }

    void show(Matrix matrix, MatrixLayout layout, Palette palette) {
        double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        Look look = new Look(matrix, layout.window(), (int) Math.max(1, Math.round(layout.width() * scale)),
            (int) Math.max(1, Math.round(layout.height() * scale)), palette);
        if (!look.same(shown)) {
            shown = look;
            view.setRaster(MatrixRaster.of(matrix, look.window(), look.width(), look.height(), palette));
        }
        resizeRelocate(layout.left(), layout.top(), layout.width(), layout.height());
    }

    @Override protected void layoutChildren() {
        view.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
