package attune.ui.evaluate;

import attune.figure.Figure;
import attune.figure.PanelsFigure;
import attune.figure.PlotFigure;
import attune.ui.common.FigureCanvas;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Plots side by side. The pointer isolates the series it is at and tells its point; a click takes that point further. */
final class PanelsView extends FigureCanvas {

    private static final double AWAY = 14;
    private static final double LEAST_HEIGHT = 140;

    /** A point: number of the panel, of the series in it, of the point in that. */
    record Spot(int panel, int series, int point) {
    }

    /** Says a point in words. */
    interface Saying {
        String of(Spot spot);
    }

    private final Saying saying;
    private final Tooltip tip = new Tooltip();
    private PanelsFigure figure = new PanelsFigure(List.of(), 1);
    private Optional<Spot> marked = Optional.empty();

    /** {@code clicked} hears of a click at a point. */
    PanelsView(Saying saying, Consumer<Spot> clicked) {
        this.saying = saying;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        widthProperty().addListener((value, before, now) -> stretch());
        setOnMouseMoved(this::moved);
        setOnMouseExited(gone -> mark(Optional.empty()));
        setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) {
                at(click).ifPresent(clicked);
            }
        });
    }

    /** A room that it fills, and in which it is scrolled where there are too many plots for each to be read. */
    ScrollPane scrolling() {
        ScrollPane scroll = new ScrollPane(this);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        scroll.visibleProperty().bind(visibleProperty());
        return scroll;
    }

    private void stretch() {
        long rows = figure.places(getWidth(), LEAST_HEIGHT).stream().mapToDouble(PanelsFigure.Place::y).distinct().count();
        setMinHeight(rows * LEAST_HEIGHT);
    }

    /** Shows other plots. */
    void show(PanelsFigure shown) {
        figure = shown;
        stretch();
        marked = Optional.empty();
        tip.hide();
        setFigure(shown);
    }

    private Optional<Spot> at(MouseEvent event) {
        for (PanelsFigure.Place place : figure.places(getWidth(), getHeight())) {
            if (figure.panels().get(place.panel()) instanceof PlotFigure plot) {
                Optional<PlotFigure.Spot> spot =
                    plot.at(event.getX() - place.x(), event.getY() - place.y(), place.width(), place.height());
                if (spot.isPresent()) {
                    return Optional.of(new Spot(place.panel(), spot.get().series(), spot.get().point()));
                }
            }
        }
        return Optional.empty();
    }

    private void moved(MouseEvent event) {
        Optional<Spot> spot = at(event);
        mark(spot);
        spot.map(saying::of).filter(text -> !text.isEmpty()).ifPresentOrElse(text -> {
            tip.setText(text);
            setAccessibleHelp(text);
            tip.show(this, event.getScreenX() + AWAY, event.getScreenY() + AWAY);
        }, tip::hide);
    }

    private void mark(Optional<Spot> spot) {
        if (spot.equals(marked)) {
            return;
        }
        marked = spot;
        if (spot.isEmpty()) {
            tip.hide();
        }
        List<Figure> panels = new ArrayList<>();
        for (int i = 0; i < figure.panels().size(); i++) {
            int panel = i;
            panels.add(figure.panels().get(i) instanceof PlotFigure plot
                ? plot.marking(spot.filter(at -> at.panel() == panel).map(at -> new PlotFigure.Spot(at.series(), at.point())))
                : figure.panels().get(i));
        }
        setFigure(new PanelsFigure(panels, figure.least()));
    }
}
