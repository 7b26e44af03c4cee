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
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
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
    private static final double LEAST_BORDER = 1;
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

    /**
     * What is drawn of a thumbnail. It stays for the next: new nodes would be styled first. The border is a ground that looks out
     * around the frame, since filling a rectangle is much less work than outlining one.
     */
    private static final class Seen extends Group {

        private final Rectangle border = new Rectangle();
        private final ImageView frame = new ImageView();
        private final Label weight = new Label();
        private final Rectangle mark = new Rectangle();
        private int index;

        Seen() {
            // Scaled once, not at every repaint of what lies around it.
            frame.setCache(true);
            weight.setManaged(false);
            weight.getStyleClass().add("frame-weight");
            mark.getStyleClass().add("frame-chosen");
            getChildren().addAll(border, frame, weight, mark);
        }
    }

    public FrameStrip(TimeAxis axis, String title) {
        super(axis, title, "frame-strip");
        addContent(strip);
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
        return seen.stream().filter(each -> each.isVisible() && each.mark.getBoundsInParent().contains(x, y))
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
            letter();
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
                double x = Math.round(left() + axis().x(thumbnail.time(), width) - across / 2);
                place(seen.get(i), thumbnails.indexOf(thumbnail), x, across, tall);
            }
        }
        letter();
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
        return Math.round(Math.min(room, tall * image.getWidth() / image.getHeight()));
    }

    /** The middle of an image, of the shape of its place. */
    private static Rectangle2D middle(Image image, double across, double tall) {
        double scale = Math.max(across / image.getWidth(), tall / image.getHeight());
        return new Rectangle2D((image.getWidth() - across / scale) / 2, (image.getHeight() - tall / scale) / 2,
            across / scale, tall / scale);
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
        Image image = thumbnails.get(index).image();
        double width = Math.max(1, across - 2 * MOST_BORDER);
        double height = Math.max(1, tall - 2 * MOST_BORDER);
        each.index = index;
        each.frame.setImage(image);
        each.frame.setViewport(middle(image, width, height));
        each.frame.setFitWidth(width);
        each.frame.setFitHeight(height);
        each.frame.relocate(x + MOST_BORDER, HEAD + MOST_BORDER);
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
            double thick = Math.round(LEAST_BORDER + Math.clamp(thumbnail.weight(), 0, 1) * (MOST_BORDER - LEAST_BORDER));
            double in = MOST_BORDER - thick;
            each.border.setX(each.mark.getX() + in);
            each.border.setY(HEAD + in);
            each.border.setWidth(Math.max(1, each.mark.getWidth() - 2 * in));
            each.border.setHeight(Math.max(1, each.mark.getHeight() - 2 * in));
            each.border.setFill(Colours.of(ColourMap.VIRIDIS.argb(thumbnail.weight(), palette())));
        }
    }

    /** Writes weights at the foot of their frames, the largest first; one that would touch a larger one is left out. */
    private void letter() {
        Row row = new Row();
        seen.forEach(each -> each.weight.setVisible(false));
        seen.stream().filter(each -> each.isVisible() && !thumbnails.get(each.index).label().isEmpty())
            .sorted(Comparator.comparingDouble(each -> -thumbnails.get(each.index).weight())).forEach(each -> {
                each.weight.setText(thumbnails.get(each.index).label());
                double width = each.weight.prefWidth(-1);
                double height = each.weight.prefHeight(-1);
                double x = each.mark.getX() + each.mark.getWidth() - width - 2;
                each.weight.resizeRelocate(x, HEAD + each.mark.getHeight() - height - 2, width, height);
                each.weight.setVisible(row.take(x, x + width));
            });
    }
}
