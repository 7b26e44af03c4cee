package attune.ui.common;

import attune.figure.ColourMap;
import attune.figure.Figure;
import attune.figure.FramesFigure;
import attune.figure.TimelineFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;

/**
 * Frames of the clip at their times, the border coloured by how much a frame is read. Other weights for the same frames are
 * shown without laying anything out.
 */
public final class FrameStrip extends Lane {

    private static final double HEAD = 20;
    private static final double FOOT = 5;
    private static final double GAP = 3;
    private static final double LEAST = 18;
    private static final double LEAST_BORDER = 1.5;
    private static final double MOST_BORDER = 3;

    private final Pane strip = new Pane();
    private final List<Seen> seen = new ArrayList<>();
    private final ReadOnlyIntegerWrapper pointed = new ReadOnlyIntegerWrapper(this, "pointed", -1);
    private int chosen = -1;
    private final Rectangle clip = new Rectangle();
    private List<Thumbnail> thumbnails = List.of();

    /**
     * A frame.
     *
     * @param time seconds into the clip
     * @param weight 0 to 1, where 1 is the most read of all; NaN shows no heat
     * @param label the weight as it is written there; empty for none
     */
    public record Thumbnail(Image image, double time, double weight, String label) {

        public Thumbnail(Image image, double time, double weight) {
            this(image, time, weight, "");
        }
    }

    /** What is drawn of a thumbnail. It stays for the next: new nodes would be styled first. */
    private static final class Seen extends Group {

        private final Rectangle frame = new Rectangle();
        private final Rectangle border = new Rectangle();
        private final Label weight = new Label();
        private final Rectangle mark = new Rectangle();
        private int index;

        Seen() {
            frame.setArcWidth(6);
            frame.setArcHeight(6);
            border.setArcWidth(4);
            border.setArcHeight(4);
            border.setFill(null);
            weight.setManaged(false);
            weight.getStyleClass().add("frame-weight");
            mark.getStyleClass().add("frame-chosen");
            mark.setArcWidth(6);
            mark.setArcHeight(6);
            getChildren().addAll(frame, border, weight, mark);
        }
    }

    public FrameStrip(TimeAxis axis, String title) {
        super(axis, title, "frame-strip");
        addContent(strip);
        // Frames are scaled once, not at every repaint of what lies around them.
        strip.setCache(true);
        setClip(clip);
        // Before the axis hears of the mouse, so that who listens there knows what it points at.
        addEventFilter(MouseEvent.MOUSE_MOVED, event -> pointed.set(at(event.getX(), event.getY())));
        addEventFilter(MouseEvent.MOUSE_EXITED, _ -> pointed.set(-1));
    }

    /** The frame that the mouse points at, in the order of their times; −1 for none. */
    public ReadOnlyIntegerProperty pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    /** The frame at a point of this node; −1 where there is none. */
    public int at(double x, double y) {
        return seen.stream().filter(each -> each.isVisible() && each.frame.getBoundsInParent().contains(x, y))
            .mapToInt(each -> each.index).findFirst().orElse(-1);
    }

    /** Marks a frame, none with −1. */
    public void choose(int index) {
        chosen = index;
        seen.forEach(each -> each.mark.setVisible(each.index == chosen));
    }

    public void setThumbnails(List<Thumbnail> frames) {
        List<Thumbnail> before = thumbnails;
        thumbnails = frames.stream().sorted(Comparator.comparingDouble(Thumbnail::time)).toList();
        if (same(before, thumbnails)) {
            seen.stream().filter(Seen::isVisible).forEach(this::weigh);
        } else {
            repaint();
        }
    }

    private static boolean same(List<Thumbnail> before, List<Thumbnail> now) {
        return before.size() == now.size() && IntStream.range(0, now.size()).allMatch(at ->
            before.get(at).image() == now.get(at).image() && before.get(at).time() == now.get(at).time());
    }

    @Override protected void paintContent(double width, double height) {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double tall = height - HEAD - FOOT;
        List<Thumbnail> shown = tall < LEAST ? List.of() : thinned(width);
        double room = spacing(shown, width) - GAP;
        for (int i = 0; i < Math.max(seen.size(), shown.size()); i++) {
            if (i == seen.size()) {
                seen.add(new Seen());
                strip.getChildren().add(seen.getLast());
            }
            seen.get(i).setVisible(i < shown.size());
            if (i < shown.size()) {
                Thumbnail thumbnail = shown.get(i);
                double across = across(thumbnail.image(), room, tall);
                double x = left() + axis().x(thumbnail.time(), width) - across / 2;
                place(seen.get(i), thumbnails.indexOf(thumbnail), x, across, tall);
            }
        }
    }

    @Override protected TimelineFigure.Place place() {
        return TimelineFigure.Place.BELOW_TITLE;
    }

    @Override protected Figure picture() {
        double tall = down() - HEAD - FOOT;
        List<Thumbnail> shown = thinned(across());
        double room = spacing(shown, across()) - GAP;
        return new FramesFigure(shown.stream().map(frame -> {
            double half = across(frame.image(), room, tall) / across() / 2;
            double middle = axis().x(frame.time(), across()) / across();
            return new FramesFigure.Thumbnail(
                Pictures.raster(frame.image()), middle - half, middle + half, frame.time(), frame.weight());
        }).toList());
    }

    private static double across(Image image, double room, double tall) {
        return Math.min(room, tall * image.getWidth() / image.getHeight());
    }

    /** An image as large as it must be to fill its place, its middle in the middle. */
    private static ImagePattern seen(Image image, double across, double tall) {
        double scale = Math.max(across / image.getWidth(), tall / image.getHeight());
        double width = image.getWidth() * scale;
        double height = image.getHeight() * scale;
        return new ImagePattern(image, (across - width) / 2, (tall - height) / 2, width, height, false);
    }

    /** Every k-th frame, so that each has room. */
    private List<Thumbnail> thinned(double width) {
        int step = 1;
        while (step < thumbnails.size() && spacing(thumbnails, width) * step < LEAST) {
            step++;
        }
        List<Thumbnail> shown = new ArrayList<>();
        for (int i = 0; i < thumbnails.size(); i += step) {
            shown.add(thumbnails.get(i));
        }
        return shown;
    }

    /** The mean distance of two frames, in pixels. */
    private double spacing(List<Thumbnail> frames, double width) {
        if (frames.size() < 2) {
            return width;
        }
        double seconds = (frames.getLast().time() - frames.getFirst().time()) / (frames.size() - 1);
        return seconds <= 0 ? width : seconds / axis().visible().length() * width;
    }

    private void place(Seen each, int index, double x, double across, double tall) {
        each.index = index;
        each.frame.setWidth(across);
        each.frame.setHeight(tall);
        each.frame.setFill(seen(thumbnails.get(index).image(), across, tall));
        each.frame.relocate(x, HEAD);
        each.mark.setX(x);
        each.mark.setY(HEAD);
        each.mark.setWidth(across);
        each.mark.setHeight(tall);
        each.mark.setVisible(index == chosen);
        weigh(each);
    }

    private void weigh(Seen each) {
        Thumbnail thumbnail = thumbnails.get(each.index);
        boolean weighed = !Double.isNaN(thumbnail.weight());
        each.border.setVisible(weighed);
        if (weighed) {
            double thick = LEAST_BORDER + Math.clamp(thumbnail.weight(), 0, 1) * (MOST_BORDER - LEAST_BORDER);
            each.border.setX(each.frame.getLayoutX() + thick / 2);
            each.border.setY(HEAD + thick / 2);
            each.border.setWidth(each.frame.getWidth() - thick);
            each.border.setHeight(each.frame.getHeight() - thick);
            each.border.setStrokeWidth(thick);
            each.border.setStroke(Colours.of(ColourMap.VIRIDIS.argb(thumbnail.weight(), palette())));
        }
        each.weight.setVisible(!thumbnail.label().isEmpty());
        if (each.weight.isVisible()) {
            each.weight.setText(thumbnail.label());
            double width = each.weight.prefWidth(-1);
            double height = each.weight.prefHeight(-1);
            each.weight.resizeRelocate(each.frame.getLayoutX() + each.frame.getWidth() - width - 2,
                HEAD + each.frame.getHeight() - height - 2, width, height);
        }
    }
}
