package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/**
 * How the numbers of a scale become colours: caption, lowest number, the colours, highest number; on one line where that
 * fits, else the caption above.
 */
public record LegendFigure(Scale scale, String caption) implements Figure {

    private static final double LINE = 16;
    private static final double BAR = 72;
    private static final double THICK = 8;
    private static final double GAP = 5;

    /** The height that it needs at a width, in pixels. */
    public double height(double width) {
        return onOneLine(width) ? LINE : 2 * LINE;
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        double caption = LINE / 2 + 0.36 * Type.SMALL;
        g.setColor(Ink.of(palette.muted()));
        Type.draw(g, Type.fitted(caption(), Type.SMALL, width), 0, caption, Type.Anchor.START, Type.SMALL);
        double x = onOneLine(width) ? width - bar() : 0;
        double top = onOneLine(width) ? 0 : LINE;
        String low = number(scale.low());
        Type.draw(g, low, x, top + caption, Type.Anchor.START, Type.SMALL);
        double left = Math.round(x + Type.width(low, Type.SMALL) + GAP);
        for (int i = 0; i < (int) BAR; i++) {
            g.setColor(Ink.of(scale.map().argb(i / (BAR - 1), palette)));
            g.fill(new Rectangle2D.Double(left + i, top + (LINE - THICK) / 2, Math.min(1.3, BAR - i), THICK));
        }
        g.setColor(Ink.of(palette.muted()));
        Type.draw(g, number(scale.high()), left + BAR + GAP, top + caption, Type.Anchor.START, Type.SMALL);
    }

    private boolean onOneLine(double width) {
        return caption.isEmpty() || Type.width(caption, Type.SMALL) + 4 * GAP + bar() <= width;
    }

    private double bar() {
        return Type.width(number(scale.low()), Type.SMALL) + Type.width(number(scale.high()), Type.SMALL) + 2 * GAP + BAR;
    }

    @Override public Numbers numbers() {
        return new Numbers(List.of("low", "high"),
            List.of(List.of(Double.toString(scale.low()), Double.toString(scale.high()))));
    }

    /** A bound with two significant digits, as short as it can be: 0, 0.31, −0.004, 30. */
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        int digits = Math.clamp(1 - (int) Math.floor(Math.log10(Math.abs(value))), 0, 6);
        return String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−');
    }
}
