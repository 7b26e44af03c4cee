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
        double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
        int width = (int) Math.max(1, Math.round(layout.width() * scale));
        int height = (int) Math.max(1, Math.round(layout.height() * scale));
        boolean resized = buffer == null || buffer.getWidth() != width || buffer.getHeight() != height;
        boolean recoloured = pixels == null || !pixels.shows(matrix, palette);
        if (recoloured) {
            pixels = new MatrixPixels(matrix, palette);
        }
        if (resized) {
            buffer = new PixelBuffer<>(width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
        if (resized || recoloured || !layout.window().equals(shown)) {
            shown = layout.window();
            buffer.updateBuffer(target -> {
                pixels.copy(shown, width, height, target.getBuffer().array());
                return null;
            });
        }
        view.setFitWidth(layout.width());
        view.setFitHeight(layout.height());
        resizeRelocate(layout.left(), layout.top(), layout.width(), layout.height());
    }
}
