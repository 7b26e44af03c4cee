package attune.ui.common;

import attune.domain.TimeSpan;
import attune.figure.ColourMap;
import attune.figure.Figure;
import attune.figure.TimelineFigure;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * A horizontal strip on a {@link TimeAxis}: title at the top left, playhead, brush, heat. Moving the playhead moves a node
 * and paints nothing. {@link LaneGestures} says what mouse and keys do.
 */
public abstract class Lane extends ThemedRegion {

    private static final double INSET = 1;
    private static final double HEAT = 0.28;
    /** Height of the strip of heat at the foot, in pixels. */
    private static final double HEAT_STRIP = 5;

    private final TimeAxis axis;
    private final Label title = new Label();
    private final Pane heatPane = new Pane();
    private final Rectangle brush = marker("lane-brush");
    private final Rectangle pointer = marker("lane-pointer");
    private final Rectangle playhead = marker("lane-playhead");
    private final ObjectProperty<List<Weighted>> heat = new SimpleObjectProperty<>(this, "heat", List.of());

    protected Lane(TimeAxis axis, String title, String styleClass) {
        this.axis = axis;
        this.title.setText(title);
        this.title.getStyleClass().add("lane-title");
        this.title.setMouseTransparent(true);
        heatPane.setMouseTransparent(true);
        heatPane.setManaged(false);
        getStyleClass().addAll("attune-lane", styleClass);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(title);
        getChildren().addAll(heatPane, brush, pointer, playhead, this.title);
        axis.visibleProperty().addListener((_, _, _) -> repaint());
        axis.playheadProperty().addListener((_, _, _) -> placeMarkers());
        axis.pointerProperty().addListener((_, _, _) -> placeMarkers());
        axis.brushProperty().addListener((_, _, _) -> brushed());
        heat.addListener((_, _, _) -> repaint());
        LaneGestures.install(this, axis);
    }

    public final TimeAxis axis() {
        return axis;
    }

    public final String title() {
        return title.getText();
    }

    public final void setTitle(String text) {
        title.setText(text);
        setAccessibleText(text);
    }

    /** How much each stretch is read; empty shows none. */
    public final ObjectProperty<List<Weighted>> heatProperty() {
        return heat;
    }

    /** Where the axis begins, from the left edge. */
    final double left() {
        return INSET;
    }

    final double across() {
        return Math.max(1, getWidth() - 2 * INSET);
    }

    final double down() {
        return Math.max(1, getHeight() - 2 * INSET);
    }

    /** Puts a node below heat, brush and playhead. */
    protected final void addContent(Node node) {
        node.setManaged(false);
        node.setMouseTransparent(true);
        getChildren().add(getChildren().indexOf(heatPane), node);
    }

    /** Places and paints the content for the visible span. */
    protected abstract void paintContent(double width, double height);

    /** What the lane shows just now, for a file. */
    protected abstract Figure picture();

    /** Where that stands in the lane. */
    protected TimelineFigure.Place place() {
        return TimelineFigure.Place.WHOLE;
    }

    /** The brush has changed; a lane that colours what is brushed repaints. */
    protected void brushed() {
        placeMarkers();
    }

    @Override protected final void paint(double width, double height) {
        paintContent(across(), down());
        paintHeat();
        placeMarkers();
        title.resizeRelocate(0, 0, Math.min(title.prefWidth(-1), width), title.prefHeight(-1));
    }

    @Override public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> axis.playheadProperty().get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> axis.durationProperty().get();
            case ORIENTATION -> Orientation.HORIZONTAL;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private void placeMarkers() {
        vertical(playhead, axis.playheadProperty().get(), 2);
        vertical(pointer, axis.pointerProperty().get(), 1);
        TimeSpan span = axis.brushProperty().get();
        brush.setVisible(span != null && span.length() > 0);
        if (brush.isVisible()) {
            double from = Math.clamp(axis.x(span.start(), across()), 0, across());
            double to = Math.clamp(axis.x(span.end(), across()), 0, across());
            place(brush, left() + from, to - from);
        }
    }

    private void vertical(Rectangle marker, double time, double thick) {
        marker.setVisible(!Double.isNaN(time) && time >= axis.visible().start() && time <= axis.visible().end());
        if (marker.isVisible()) {
            place(marker, Math.round(left() + axis.x(time, across()) - thick / 2), thick);
        }
    }

    private void place(Rectangle marker, double x, double width) {
        marker.setX(x);
        marker.setY(INSET);
        marker.setWidth(width);
        marker.setHeight(down());
    }

    private void paintHeat() {
        heatPane.getChildren().clear();
        heatPane.resizeRelocate(left(), INSET, across(), down());
        for (Weighted part : heat.get()) {
            double from = Math.clamp(axis.x(part.span().start(), across()), 0, across());
            double to = Math.clamp(axis.x(part.span().end(), across()), 0, across());
            if (to > from) {
                int colour = ColourMap.VIRIDIS.argb(part.weight(), palette());
                Rectangle wash = new Rectangle(from, 0, to - from, down());
                wash.setFill(Colours.faded(colour, HEAT * part.weight()));
                Rectangle strip = new Rectangle(from, down() - HEAT_STRIP, to - from, HEAT_STRIP);
                strip.setFill(Colours.of(colour));
                heatPane.getChildren().addAll(wash, strip);
            }
        }
    }

    private static Rectangle marker(String styleClass) {
        Rectangle marker = new Rectangle();
        marker.getStyleClass().add(styleClass);
        marker.setManaged(false);
        marker.setMouseTransparent(true);
        marker.setVisible(false);
        return marker;
    }
}
