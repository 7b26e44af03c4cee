package attune.ui.train;

import attune.figure.EpochsFigure;
import attune.ui.common.FigureCanvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * The curves of trainings. The pointer isolates the one it is at and tells its numbers; so do the arrows: left and right an
 * epoch, up and down a training, Escape none.
 */
final class CurvesView extends FigureCanvas {

    private static final double AWAY = 14;

    /** Says a point in words. */
    interface Saying {
        String of(int training, int epoch);
    }

    private final Saying saying;
    private final Tooltip tip = new Tooltip();
    private final ObjectProperty<Optional<EpochsFigure.Spot>> marked = new SimpleObjectProperty<>(Optional.empty());
    private EpochsFigure figure;

    CurvesView(Saying saying) {
        this.saying = saying;
        getStyleClass().add("curves");
        setId("curves");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        tip.setHideOnEscape(false);
        setOnMouseMoved(this::moved);
        setOnMouseExited(gone -> mark(Optional.empty()));
        setOnMousePressed(press -> requestFocus());
        setOnKeyPressed(this::key);
        focusedProperty().addListener((value, before, now) -> {
            if (!now) {
                mark(Optional.empty());
            }
        });
    }

    /** Shows other curves, if they are others; what was marked stays so if it is still there. */
    void show(EpochsFigure shown) {
        if (!shown.equals(figure)) {
            figure = shown;
            mark(marked.get().filter(spot -> spot.course() < shown.courses().size()));
        }
    }

    /** The curves with what is marked in them. */
    EpochsFigure shown() {
        return new EpochsFigure(
            figure.courses(), figure.lossName(), figure.scoreName(), figure.epochName(), marked.get());
    }

    ObjectProperty<Optional<EpochsFigure.Spot>> marked() {
        return marked;
    }

    private void moved(MouseEvent event) {
        if (figure == null) {
            return;
        }
        Optional<EpochsFigure.Spot> spot = figure.at(event.getX(), event.getY(), getWidth(), getHeight());
        mark(spot);
        spot.ifPresent(at -> tell(at, localToScreen(event.getX() + AWAY, event.getY() + AWAY)));
    }

    private void mark(Optional<EpochsFigure.Spot> spot) {
        marked.set(spot);
        if (figure != null) {
            setFigure(shown());
        }
        if (spot.isEmpty()) {
            tip.hide();
        }
    }

    private void tell(EpochsFigure.Spot spot, Point2D at) {
        String text = saying.of(spot.course(), spot.epoch());
        tip.setText(text);
        setAccessibleHelp(text);
        if (at != null && getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing()) {
            tip.show(this, at.getX(), at.getY());
        }
    }

    private void key(KeyEvent event) {
        if (figure == null || figure.courses().stream().allMatch(course -> course.points().isEmpty())) {
            return;
        }
        Optional<EpochsFigure.Spot> next = switch (event.getCode()) {
            case LEFT -> step(0, -1);
            case RIGHT -> step(0, 1);
            case UP -> step(-1, 0);
            case DOWN -> step(1, 0);
            case ESCAPE -> Optional.empty();
            default -> null;
        };
        if (next != null) {
            boolean held = marked.get().isPresent() || next.isPresent();
            mark(next);
            next.ifPresent(spot -> tell(spot, localToScreen(AWAY, AWAY)));
            if (held) {
                event.consume();
            }
        }
    }

    /** The point so many trainings and epochs on; the last of the first training where none was marked. */
    private Optional<EpochsFigure.Spot> step(int courses, int epochs) {
        List<Integer> drawn = new ArrayList<>();
        for (int i = 0; i < figure.courses().size(); i++) {
            if (!figure.courses().get(i).points().isEmpty()) {
                drawn.add(i);
            }
        }
        EpochsFigure.Spot from = marked.get().orElse(new EpochsFigure.Spot(drawn.getFirst(), Integer.MAX_VALUE / 2));
        int place = Math.clamp(Math.max(0, drawn.indexOf(from.course())) + courses, 0, drawn.size() - 1);
        List<EpochsFigure.Point> points = figure.courses().get(drawn.get(place)).points();
        int epoch = Math.clamp(from.epoch() + epochs, points.getFirst().epoch(), points.getLast().epoch());
        return Optional.of(new EpochsFigure.Spot(drawn.get(place), epoch));
    }
}
