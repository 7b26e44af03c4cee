package attune.ui.common;

import attune.figure.Matrix;
import attune.figure.MatrixLayout;
import attune.figure.MatrixPixels;
import attune.figure.Palette;
import attune.figure.Window;
import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** The cells of a matrix at the resolution of the screen: coloured once, copied anew where the part that is seen changes. */
final class MatrixImage extends Region {

    private final ImageView view = new ImageView();
    private MatrixPixels pixels;
    private PixelBuffer<IntBuffer> buffer;
    private Window shown;

    MatrixImage() {
        setManaged(false);
        setMouseTransparent(true);
        view.setManaged(false);
        getChildren().add(view);
    }

    void show(Matrix matrix, MatrixLayout layout, Palette palette) {
        show(matrix, layout.window(), palette, layout.left(), layout.top(), layout.width(), layout.height());
    }

    /** Shows a part of a matrix at a place of the parent. */
    void show(Matrix matrix, Window window, Palette palette, double left, double top, double across, double down) {
        double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        int width = (int) Math.max(1, Math.round(across * scale));
        int height = (int) Math.max(1, Math.round(down * scale));
        boolean resized = buffer == null || buffer.getWidth() != width || buffer.getHeight() != height;
        boolean recoloured = pixels == null || !pixels.shows(matrix, palette);
        if (recoloured) {
            pixels = new MatrixPixels(matrix, palette);
        }
        if (resized) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
        if (resized || recoloured || !window.equals(shown)) {
            shown = window;
            buffer.updateBuffer(target -> {
                pixels.copy(shown, width, height, target.getBuffer().array());
                return null;
            });
        }
        view.setFitWidth(across);
        view.setFitHeight(down);
        resizeRelocate(left, top, across, down);
    }
}
