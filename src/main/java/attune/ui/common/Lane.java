package attune.ui.common;

import attune.domain.TimeSpan;
import attune.figure.Figure;
import attune.figure.TimelineFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
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

    private final TimeAxis axis;
    private final Label title = new Label();
    private final Pane notePane = new Pane();
    private final Corners corners = Corners.edged(7);
    private final LaneHeat heatImage = new LaneHeat();
    private final List<Label> weights = new ArrayList<>();
    private final Rectangle focus = marker("lane-focus");
    private final Rectangle brush = marker("lane-brush");
    private final Rectangle pointer = marker("lane-pointer");
    private final Rectangle playhead = marker("lane-playhead");
    private final ObjectProperty<List<Noted>> notes = new SimpleObjectProperty<>(this, "notes", List.of());
    private final ObjectProperty<List<Weighted>> heat = new SimpleObjectProperty<>(this, "heat", List.of());

    protected Lane(TimeAxis axis, String title, String styleClass) {
        this.axis = axis;
        this.title.setText(title);
        this.title.getStyleClass().add("lane-title");
        this.title.setMouseTransparent(true);
        getStyleClass().addAll("attune-lane", styleClass);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(title);
        notePane.setMouseTransparent(true);
        notePane.setManaged(false);
        getChildren().addAll(notePane, heatImage, focus, brush, pointer, playhead, this.title, corners);
        axis.visibleProperty().addListener((_, _, _) -> repaint());
        axis.playheadProperty().addListener((_, _, _) -> placeMarkers());
        axis.pointerProperty().addListener((_, _, _) -> placeMarkers());
        axis.brushProperty().addListener((_, _, _) -> brushed());
        axis.focusProperty().addListener((_, _, _) -> placeMarkers());
        heat.addListener((_, _, _) -> heated());
        notes.addListener((_, _, _) -> noted());
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

    /** What was changed, and when; drawn over the content, with its name. */
    public final ObjectProperty<List<Noted>> notesProperty() {
        return notes;
    }

    /** The time at an x of this lane. */
    public final double timeAt(double x) {
        return axis.time(x - left(), across());
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
        getChildren().add(getChildren().indexOf(notePane), node);
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
        noted();
        heated();
        placeMarkers();
        corners.resizeRelocate(0, 0, width, height);
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
        stretch(focus, axis.focusProperty().get());
        stretch(brush, axis.brushProperty().get());
    }

    private void stretch(Rectangle marker, TimeSpan span) {
        double from = span == null ? 0 : Math.clamp(axis.x(span.start(), across()), 0, across());
        double to = span == null ? 0 : Math.clamp(axis.x(span.end(), across()), 0, across());
        marker.setVisible(to > from);
        if (marker.isVisible()) {
            place(marker, left() + from, to - from);
        }
    }

    private void vertical(Rectangle marker, double time, double thick) {
        marker.setVisible(!Double.isNaN(time) && time >= axis.visible().start() && time <= axis.visible().end());
        if (marker.isVisible()) {
            place(marker, Math.max(left(), Math.round(left() + axis.x(time, across()) - thick / 2)), thick);
        }
    }

    private void place(Rectangle marker, double x, double width) {
        marker.setX(x);
        marker.setY(INSET);
        marker.setWidth(width);
        marker.setHeight(down());
    }

    /** Shows the heat at once: nothing is laid out for it. */
    private void heated() {
        if (getWidth() <= 0) {
            return;
        }
        heatImage.relocate(left(), INSET);
        heatImage.show(heat.get(), span -> axis.x(span, across()), (int) across(), (int) down(), palette());
        List<Weighted> told = heat.get().stream().filter(part -> !part.label().isEmpty())
            .sorted(Comparator.comparingDouble(part -> -part.weight())).toList();
        while (weights.size() < told.size()) {
            Label weight = new Label();
            weight.setManaged(false);
            weight.setMouseTransparent(true);
            weight.getStyleClass().add("lane-weight");
            weights.add(weight);
            getChildren().add(getChildren().indexOf(title), weight);
        }
        Row row = new Row();
        for (int i = 0; i < weights.size(); i++) {
            weights.get(i).setVisible(i < told.size() && told(weights.get(i), told.get(i), row));
        }
    }

    /** Writes a weight at the foot of its stretch; false where that is out of sight, or a larger weight stands there. */
    private boolean told(Label weight, Weighted part, Row row) {
        weight.setText(part.label());
        double width = weight.prefWidth(-1);
        double height = weight.prefHeight(-1);
        double middle = axis.x((part.span().start() + part.span().end()) / 2, across());
        double x = Math.clamp(left() + middle - width / 2, 0, Math.max(0, getWidth() - width));
        weight.resizeRelocate(x, down() - LaneHeat.STRIP - height, width, height);
        return middle >= 0 && middle <= across() && row.take(x, x + width);
    }

    /** What was changed, over the content and below heat and playhead. */
    private void noted() {
        notePane.getChildren().clear();
        notePane.resizeRelocate(left(), INSET, across(), down());
        for (Noted note : notes.get()) {
            double from = Math.clamp(axis.x(note.span().start(), across()), 0, across());
            double to = Math.clamp(axis.x(note.span().end(), across()), 0, across());
            if (to > from) {
                Label name = new Label(note.name());
                name.getStyleClass().add("lane-note");
                name.setAlignment(Pos.TOP_LEFT);
                notePane.getChildren().add(name);
                name.resizeRelocate(from, 0, to - from, down());
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
