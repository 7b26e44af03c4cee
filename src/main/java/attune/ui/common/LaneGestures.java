package attune.ui.common;

import attune.domain.TimeSpan;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * What mouse and keys do on a lane. Click seeks; drag brushes; drag with the middle button, wheel and Shift+wheel pan;
 * Ctrl+wheel and pinch zoom around the cursor. F fits, + and − zoom around the playhead, Home and End seek, [ and ] set
 * the ends of the brush at the playhead, Escape clears it.
 */
final class LaneGestures {

    /** A shorter drag, in pixels, is a click. */
    private static final double CLICK = 3;
    private static final double ZOOM_STEP = 1.25;
    private static final double WHEEL_NOTCH = 40;

    private final Lane lane;
    private final TimeAxis axis;
    private double pressedX;
    private double pressedTime;
    private double lastX;
    private boolean dragging;

    private LaneGestures(Lane lane, TimeAxis axis) {
        this.lane = lane;
        this.axis = axis;
    }

    static void install(Lane lane, TimeAxis axis) {
        LaneGestures gestures = new LaneGestures(lane, axis);
        lane.setOnMousePressed(gestures::pressed);
        lane.setOnMouseDragged(gestures::dragged);
        lane.setOnMouseReleased(gestures::released);
        lane.setOnMouseMoved(event -> axis.pointerProperty().set(gestures.time(event.getX())));
        lane.setOnMouseExited(_ -> axis.pointerProperty().set(Double.NaN));
        lane.setOnScroll(gestures::scrolled);
        lane.setOnZoom(event -> axis.zoom(1 / event.getZoomFactor(), gestures.time(event.getX())));
        lane.setOnKeyPressed(gestures::key);
    }

    private double time(double x) {
        return axis.time(x - lane.left(), lane.across());
    }

    private void pressed(MouseEvent event) {
        lane.requestFocus();
        pressedX = event.getX();
        pressedTime = time(pressedX);
        lastX = pressedX;
        dragging = false;
    }

    private void dragged(MouseEvent event) {
        axis.pointerProperty().set(time(event.getX()));
        if (event.getButton() == MouseButton.MIDDLE) {
            axis.pan((lastX - event.getX()) / lane.across() * axis.visible().length());
            lastX = event.getX();
        } else if (event.getButton() == MouseButton.PRIMARY && (dragging || Math.abs(event.getX() - pressedX) > CLICK)) {
            dragging = true;
            double now = time(event.getX());
            axis.brushProperty().set(new TimeSpan(Math.min(pressedTime, now), Math.max(pressedTime, now)));
        }
    }

    private void released(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !dragging) {
            axis.brushProperty().set(null);
            axis.seek(pressedTime);
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown()) {
            double notches = event.getDeltaY() / WHEEL_NOTCH;
            axis.zoom(Math.pow(ZOOM_STEP, -notches), time(event.getX()));
        } else {
            double delta = Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY()) ? event.getDeltaX() : event.getDeltaY();
            axis.pan(-delta / lane.across() * axis.visible().length());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        double now = axis.playheadProperty().get();
        TimeSpan brush = axis.brushProperty().get();
        switch (event.getCode()) {
            case F -> axis.fit();
            case PLUS, EQUALS, ADD -> axis.zoom(1 / ZOOM_STEP, now);
            case MINUS, SUBTRACT -> axis.zoom(ZOOM_STEP, now);
            case HOME -> axis.seek(0);
            case END -> axis.seek(axis.durationProperty().get());
            case OPEN_BRACKET -> axis.brushProperty().set(new TimeSpan(now, brush == null ? now : Math.max(now, brush.end())));
            case CLOSE_BRACKET ->
                axis.brushProperty().set(new TimeSpan(brush == null ? 0 : Math.min(now, brush.start()), now));
            case ESCAPE -> axis.brushProperty().set(null);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
