package attune.ui.common;

import attune.figure.ColourMap;
import attune.figure.Figure;
import attune.figure.FramesFigure;
import attune.figure.TimelineFigure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.paint.ImagePattern;
import javafx.scene.shape.Rectangle;

/** Frames of the clip at their times, the border coloured by how much a frame is read. */
public final class FrameStrip extends Lane {

    private static final double HEAD = 20;
    private static final double FOOT = 5;
    private static final double GAP = 3;
    private static final double LEAST = 18;
    private static final double LEAST_BORDER = 1.5;
    private static final double MOST_BORDER = 3;

    private final Group strip = new Group();
    private final Rectangle clip = new Rectangle();
    private List<Thumbnail> thumbnails = List.of();

    /**
     * A frame.
     *
     * @param time seconds into the clip
     * @param weight 0 to 1, where 1 is the most read of all; NaN shows no heat
     */
    public record Thumbnail(Image image, double time, double weight) {
    }

    public FrameStrip(TimeAxis axis, String title) {
        super(axis, title, "frame-strip");
        addContent(strip);
        // Frames are scaled once, not at every repaint of what lies around them.
        strip.setCache(true);
        setClip(clip);
    }

    public void setThumbnails(List<Thumbnail> frames) {
        thumbnails = frames.stream().sorted(Comparator.comparingDouble(Thumbnail::time)).toList();
        repaint();
    }

    @Override protected void paintContent(double width, double height) {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        strip.getChildren().clear();
        double tall = height - HEAD - FOOT;
        if (thumbnails.isEmpty() || tall < LEAST) {
            return;
        }
        List<Thumbnail> shown = thinned(width);
        double room = spacing(shown, width) - GAP;
        for (Thumbnail thumbnail : shown) {
            double across = across(thumbnail.image(), room, tall);
            add(thumbnail, left() + axis().x(thumbnail.time(), width) - across / 2, across, tall);
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

    private void add(Thumbnail thumbnail, double x, double across, double tall) {
        Image image = thumbnail.image();
        Rectangle frame = new Rectangle(across, tall, seen(image, across, tall));
        frame.setArcWidth(6);
        frame.setArcHeight(6);
        frame.relocate(x, HEAD);
        strip.getChildren().add(frame);
        if (!Double.isNaN(thumbnail.weight())) {
            double thick = LEAST_BORDER + thumbnail.weight() * (MOST_BORDER - LEAST_BORDER);
            Rectangle border = new Rectangle(x + thick / 2, HEAD + thick / 2, across - thick, tall - thick);
            border.setArcWidth(4);
            border.setArcHeight(4);
            border.setFill(null);
            border.setStrokeWidth(thick);
            border.setStroke(Colours.of(ColourMap.VIRIDIS.argb(thumbnail.weight(), palette())));
            strip.getChildren().add(border);
        }
    }
}
