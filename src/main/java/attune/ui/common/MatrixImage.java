package attune.ui.common;

import attune.figure.Matrix;
import attune.figure.MatrixLayout;
import attune.figure.MatrixPixels;
import attune.figure.Palette;
import attune.figure.Window;
import javafx.scene.layout.Region;

/** The cells of a matrix at the resolution of the screen: coloured once, copied anew where the part that is seen changes. */
final class MatrixImage extends Region {

    private final Pixels view = new Pixels();
    private MatrixPixels pixels;
    private Window shown;

    MatrixImage() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(view);
    }

    void show(Matrix matrix, MatrixLayout layout, Palette palette) {
        show(matrix, layout.window(), palette, layout.left(), layout.top(), layout.width(), layout.height());
    }

    /** Shows a part of a matrix at a place of the parent. */
    void show(Matrix matrix, Window window, Palette palette, double left, double top, double across, double down) {
        boolean resized = view.fit(across, down);
        boolean recoloured = pixels == null || !pixels.shows(matrix, palette);
        if (recoloured) {
            pixels = new MatrixPixels(matrix, palette);
        }
        if (resized || recoloured || !window.equals(shown)) {
            shown = window;
            view.write((argb, width, height) -> pixels.copy(window, width, height, argb));
        }
        resizeRelocate(left, top, across, down);
    }
}
