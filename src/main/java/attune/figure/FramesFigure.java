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
            g.drawImage(thumbnail.picture().image(), x, 0, across, (int) height, null);
            if (!Double.isNaN(thumbnail.weight())) {
                double thick = 1.5 + 1.5 * thumbnail.weight();
                g.setStroke(new BasicStroke((float) thick));
                g.setColor(Ink.of(ColourMap.VIRIDIS.argb(thumbnail.weight(), palette)));
                g.draw(new Rectangle2D.Double(x + thick / 2, thick / 2, across - thick, (int) height - thick));
            }
        }
    }

    @Override public Numbers numbers() {
        return new Numbers(List.of("time", "weight"), thumbnails.stream().map(thumbnail -> List.of(
            Double.toString(thumbnail.time()), Numbers.text((float) thumbnail.weight()))).toList());
    }
}
