package attune.ui.common;

import attune.domain.FrameSink;
import attune.domain.Picture;
import attune.domain.Rectangle;
import attune.figure.Figure;
import attune.figure.PictureFigure;
import attune.figure.RegionsFigure;
import attune.figure.Scale;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * A picture or the frames of a clip, as large as they fit, with a figure over them. Frames may come from any thread; the
 * newest is shown at the next pulse, others are skipped. A frame is not copied: see {@link FrameSink}.
 */
public final class PixelView extends Region implements FrameSink {

    private final ImageView view = new ImageView();
    private final FigureCanvas overlay = new FigureCanvas();
    private final Corners corners = Corners.of(8);
    private final FrameBuffers buffers = new FrameBuffers();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Runnable take = this::take;
    private final ReadOnlyDoubleWrapper time = new ReadOnlyDoubleWrapper(this, "time");
    private final PauseTransition still = new PauseTransition(Duration.millis(200));
    private final ObjectProperty<Point2D> pointed = new SimpleObjectProperty<>(this, "pointed");
    private ByteBuffer newest;
    private int newestWidth;
    private int newestHeight;
    private double newestTime;

    public PixelView() {
        getStyleClass().add("attune-pixels");
        view.setManaged(false);
        overlay.setManaged(false);
        overlay.setMouseTransparent(true);
        getChildren().addAll(view, overlay, corners);
        // A picture that stays is scaled once, not at every repaint of what lies over it; frames of a clip are seen once each.
        still.setOnFinished(_ -> view.setCache(true));
        setOnMouseMoved(event -> pointed.set(share(event.getX(), event.getY())));
        setOnMouseExited(_ -> pointed.set(null));
    }

    @Override public void show(ByteBuffer bgra, int width, int height, double frameTime) {
        synchronized (buffers) {
            newest = bgra;
            newestWidth = width;
            newestHeight = height;
            newestTime = frameTime;
        }
        if (waiting.compareAndSet(false, true)) {
            Platform.runLater(take);
        }
    }

    /** Shows a still picture. */
    public void show(Picture picture) {
        synchronized (buffers) {
            newest = null;
            buffers.forget();
        }
        view.setImage(Pictures.image(picture));
        view.setCache(true);
        time.set(picture.time());
        requestLayout();
    }

    /** Shows nothing, and lets go of the frames of a clip that is closed. */
    public void clear() {
        synchronized (buffers) {
            newest = null;
            buffers.forget();
        }
        view.setImage(null);
        overlay.setFigure(null);
    }

    /** Seconds into the clip of the frame that is shown. */
    public ReadOnlyDoubleProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /** What lies over the picture, drawn into its rectangle: heat on regions, faces. */
    public ObjectProperty<Figure> overlayProperty() {
        return overlay.figureProperty();
    }

    /** Where the mouse points, in fractions of the picture; null where it points at none of it. */
    public ObjectProperty<Point2D> pointedProperty() {
        return pointed;
    }

    /** A point of this node in fractions of the picture; null outside the picture. */
    public Point2D share(double x, double y) {
        double across = view.getFitWidth();
        double down = view.getFitHeight();
        double left = x - view.getLayoutX();
        double top = y - view.getLayoutY();
        boolean inside = view.getImage() != null && left >= 0 && top >= 0 && left < across && top < down;
        return inside ? new Point2D(left / across, top / down) : null;
    }

    /** As {@link #share}, of the point of the picture that is nearest; null where there is no picture. */
    public Point2D nearest(double x, double y) {
        return view.getImage() == null || view.getFitWidth() <= 0 ? null : new Point2D(
            Math.clamp((x - view.getLayoutX()) / view.getFitWidth(), 0, 1),
            Math.clamp((y - view.getLayoutY()) / view.getFitHeight(), 0, 1));
    }

    /** Where a part of the picture stands in this node. */
    public Bounds placeOf(Rectangle part) {
        return new BoundingBox(view.getLayoutX() + part.left() * view.getFitWidth(),
            view.getLayoutY() + part.top() * view.getFitHeight(), part.width() * view.getFitWidth(),
            part.height() * view.getFitHeight());
    }

    /** The picture with what lies over it, as it is seen; empty where there is none. */
    public Optional<FigureExport.Seen> seen() {
        Image image = view.getImage();
        if (image == null || image.getWidth() < 1 || view.getFitWidth() < 1) {
            return Optional.empty();
        }
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < width * height; i++) {
            int argb = image.getPixelReader().getArgb(i % width, i / width);
            rgb[3 * i] = (byte) (argb >> 16);
            rgb[3 * i + 1] = (byte) (argb >> 8);
            rgb[3 * i + 2] = (byte) argb;
        }
        RegionsFigure over = overlay.getFigure() instanceof RegionsFigure regions ? regions
            : new RegionsFigure(List.of(), Scale.shares(new float[0]), List.of());
        return Optional.of(new FigureExport.Seen(new PictureFigure(new Picture(width, height, rgb, time.get()), over),
            view.getFitWidth(), view.getFitHeight(), overlay.palette()));
    }

    private void take() {
        waiting.set(false);
        boolean resized;
        synchronized (buffers) {
            if (newest == null) {
                return;
            }
            resized = view.getImage() == null || view.getImage().getWidth() != newestWidth
                || view.getImage().getHeight() != newestHeight;
            view.setCache(false);
            still.playFromStart();
            view.setImage(buffers.image(newest, newestWidth, newestHeight));
            time.set(newestTime);
            newest = null;
        }
        if (resized) {
            requestLayout();
        }
    }

    @Override protected void layoutChildren() {
        corners.resizeRelocate(0, 0, getWidth(), getHeight());
        if (view.getImage() == null) {
            overlay.resize(0, 0);
            return;
        }
        double scale = Math.min(getWidth() / view.getImage().getWidth(), getHeight() / view.getImage().getHeight());
        double across = Math.max(1, Math.round(scale * view.getImage().getWidth()));
        double down = Math.max(1, Math.round(scale * view.getImage().getHeight()));
        double left = Math.floor((getWidth() - across) / 2);
        double top = Math.floor((getHeight() - down) / 2);
        view.setFitWidth(across);
        view.setFitHeight(down);
        view.relocate(left, top);
        overlay.resizeRelocate(left, top, across, down);
    }
}
