package attune.ui.inspect;

import attune.domain.Rectangle;
import attune.ui.common.PixelView;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A part of the picture chosen by dragging; a click that ends a drag is no click. */
final class PictureDrag {

    /** A smaller part, as a share of the picture's side, is a hand that trembled. */
    private static final double LEAST = 0.02;

    private final PixelView pixels;
    private final Chosen chosen;
    private final Region band = new Region();
    private Point2D from;
    private Rectangle part;

    /** Hears of a part that was chosen, and where on the screen the mouse let go. */
    @FunctionalInterface
    interface Chosen {
        void part(Rectangle part, double x, double y);
    }

    PictureDrag(StackPane stage, PixelView pixels, Chosen chosen) {
        this.pixels = pixels;
        this.chosen = chosen;
        band.getStyleClass().add("picture-band");
        band.setManaged(false);
        band.setMouseTransparent(true);
        band.setVisible(false);
        stage.getChildren().add(band);
        pixels.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        pixels.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        pixels.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        pixels.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
                event.consume();
            }
        });
    }

    private void pressed(MouseEvent event) {
        band.setVisible(false);
        part = null;
        from = event.getButton() == MouseButton.PRIMARY ? pixels.share(event.getX(), event.getY()) : null;
    }

    private void dragged(MouseEvent event) {
        Point2D to = pixels.nearest(event.getX(), event.getY());
        if (from == null || to == null) {
            return;
        }
        double width = Math.abs(to.getX() - from.getX());
        double height = Math.abs(to.getY() - from.getY());
        part = width < LEAST || height < LEAST ? null
            : new Rectangle(Math.min(from.getX(), to.getX()), Math.min(from.getY(), to.getY()), width, height);
        band.setVisible(part != null);
        if (part != null) {
            Bounds place = pixels.placeOf(part);
            band.resizeRelocate(pixels.getLayoutX() + place.getMinX(), pixels.getLayoutY() + place.getMinY(),
                place.getWidth(), place.getHeight());
        }
    }

    private void released(MouseEvent event) {
        band.setVisible(false);
        if (part != null) {
            chosen.part(part, event.getScreenX(), event.getScreenY());
        }
        from = null;
        part = null;
    }
}
