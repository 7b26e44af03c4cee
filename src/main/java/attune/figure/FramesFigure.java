package attune.figure;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Frames at their places along a strip, the border coloured by how much a frame is read. */
public record FramesFigure(List<Thumbnail> thumbnails) implements Figure {

    /**
     * A frame.
     *
     * @param left x, as a share of the width of the strip
     * @param right x, as a share of the width of the strip
     * @param time seconds into the clip
     * @param weight 0 to 1, NaN for none
     */
    public record Thumbnail(Raster picture, double left, double right, double time, double weight) {
    }

    public FramesFigure {
        thumbnails = List.copyOf(thumbnails);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        for (Thumbnail thumbnail : thumbnails) {
            int x = (int) Math.round(thumbnail.left() * width);
            int across = Math.max(1, (int) Math.round((thumbnail.right() - thumbnail.left()) * width));
            drawCovering(g, thumbnail.picture(), x, across, (int) height);
            if (!Double.isNaN(thumbnail.weight())) {
                double thick = 1.5 + 1.5 * thumbnail.weight();
                g.setStroke(new BasicStroke((float) thick));
                g.setColor(Ink.of(ColourMap.VIRIDIS.argb(thumbnail.weight(), palette)));
                g.draw(new Rectangle2D.Double(x + thick / 2, thick / 2, across - thick, (int) height - thick));
            }
        }
    }

    /** Fills a place with the middle of a picture, its proportions kept. */
    private static void drawCovering(Graphics2D g, Raster picture, int x, int width, int height) {
        double scale = Math.max((double) width / picture.width(), (double) height / picture.height());
        int seenWidth = (int) Math.max(1, width / scale);
        int seenHeight = (int) Math.max(1, height / scale);
        int left = (picture.width() - seenWidth) / 2;
        int top = (picture.height() - seenHeight) / 2;
        g.drawImage(picture.image().getSubimage(left, top, seenWidth, seenHeight), x, 0, width, height, null);
    }

    @Override public Numbers numbers() {
        return new Numbers(List.of("time", "weight"), thumbnails.stream().map(thumbnail -> List.of(
            Double.toString(thumbnail.time()), Numbers.text((float) thumbnail.weight()))).toList());
    }
}
