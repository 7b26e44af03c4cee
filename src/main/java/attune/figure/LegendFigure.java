package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** How the numbers of a scale become colours: caption, lowest number, the colours, highest number, on one line. */
public record LegendFigure(Scale scale, String caption) implements Figure {

    /** What it needs, in pixels. */
    public static final double HEIGHT = 14;

    private static final double BAR = 72;
    private static final double LEAST_BAR = 24;
    private static final double THICK = 8;
    private static final double GAP = 5;

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        String low = number(scale.low());
        String high = number(scale.high());
        double numbers = Type.width(low, Type.SMALL) + Type.width(high, Type.SMALL) + 2 * GAP;
        double bar = Math.clamp(width - numbers - Type.width(caption, Type.SMALL) - 2 * GAP, LEAST_BAR, BAR);
        double baseline = height / 2 + 0.36 * Type.SMALL;
        g.setColor(Ink.of(palette.muted()));
        double x = width - numbers - bar;
        Type.draw(g, Type.fitted(caption, Type.SMALL, x - 2 * GAP), 0, baseline, Type.Anchor.START, Type.SMALL);
        Type.draw(g, low, x, baseline, Type.Anchor.START, Type.SMALL);
        Type.draw(g, high, width, baseline, Type.Anchor.END, Type.SMALL);
        double left = Math.round(x + Type.width(low, Type.SMALL) + GAP);
        double top = Math.round((height - THICK) / 2);
        for (int i = 0; i < (int) bar; i++) {
            g.setColor(Ink.of(scale.map().argb(i / (bar - 1))));
            g.fill(new Rectangle2D.Double(left + i, top, Math.min(1.3, bar - i), THICK));
        }
    }

    @Override public Numbers numbers() {
        return new Numbers(List.of("low", "high"), List.of(List.of(Double.toString(scale.low()), Double.toString(scale.high()))));
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
