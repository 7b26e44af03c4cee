package attune.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Colours and strokes that the figures share. */
final class Ink {

    static final BasicStroke HAIRLINE = new BasicStroke(1);
    private static final float LINE = 1.75f;

    private Ink() {
    }

    static Color of(int argb) {
        return new Color(argb, true);
    }

    /** The colour with another opacity, 0 to 1. */
    static Color faded(int argb, double opacity) {
        return new Color((int) Math.round(opacity * (argb >>> 24)) << 24 | argb & 0xffffff, true);
    }

    static BasicStroke line(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** Dashes, for what is only compared with. */
    static BasicStroke broken() {
        return new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 4}, 0);
    }

    /** Outlines a box, its middle on the edge, by filling four sides: the window's pipeline fills quickly and strokes slowly. */
    static void frame(Graphics2D g, Rectangle2D box, double thick) {
        double left = box.getX() - thick / 2;
        double top = box.getY() - thick / 2;
        double width = box.getWidth() + thick;
        double height = box.getHeight() + thick;
        g.fill(new Rectangle2D.Double(left, top, width, thick));
        g.fill(new Rectangle2D.Double(left, top + height - thick, width, thick));
        g.fill(new Rectangle2D.Double(left, top + thick, thick, height - 2 * thick));
        g.fill(new Rectangle2D.Double(left + width - thick, top + thick, thick, height - 2 * thick));
    }

    static BasicStroke curve() {
        return line(LINE);
    }

    /** Relative luminance, 0 black to 1 white (WCAG 2, sRGB). */
    static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
