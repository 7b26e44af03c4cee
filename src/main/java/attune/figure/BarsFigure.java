package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.function.ToIntFunction;

/** Shares as bars, one under the other: name, bar on its track, number. */
public record BarsFigure(List<Bar> bars) implements Figure {

    /** Height of one bar with its room. */
    public static final double ROW = 22;

    private static final double THICK = 8;
    private static final double GAP = 10;

    /**
     * One bar.
     *
     * @param value 0 to 1
     * @param number the value as it is written at the end
     * @param weight bold for the one that counts
     */
    public record Bar(String name, double value, String number, ToIntFunction<Palette> colour, Type.Weight weight) {

        public Bar {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a bar shows a share from 0 to 1, got " + value);
            }
        }
    }

    public BarsFigure {
        bars = List.copyOf(bars);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        double left = GAP + Math.min(width * 0.45, widest(bars.stream().map(Bar::name).toList()));
        double right = width - GAP - widest(bars.stream().map(Bar::number).toList());
        double row = Math.min(ROW, height / Math.max(1, bars.size()));
        for (int i = 0; i < bars.size(); i++) {
            bar(g, bars.get(i), i * row + row / 2, new double[] {left, right, width}, palette);
        }
    }

    private static void bar(Graphics2D g, Bar bar, double middle, double[] x, Palette palette) {
        double baseline = Math.round(middle + 0.36 * Type.NORMAL);
        g.setColor(Ink.of(palette.text()));
        String name = Type.fitted(bar.name(), Type.NORMAL, x[0] - GAP);
        Type.draw(g, name, 0, baseline, Type.Anchor.START, Type.NORMAL, bar.weight());
        Type.draw(g, bar.number(), x[2], baseline, Type.Anchor.END, Type.NORMAL, bar.weight());
        double track = Math.max(1, x[1] - x[0]);
        double top = Math.round(middle - THICK / 2);
        g.setColor(Ink.of(palette.border()));
        g.fill(new RoundRectangle2D.Double(x[0], top, track, THICK, THICK / 2, THICK / 2));
        double length = track * bar.value();
        if (length >= 1) {
            g.setColor(Ink.of(bar.colour().applyAsInt(palette)));
            g.fill(new RoundRectangle2D.Double(x[0], top, length, THICK, THICK / 2, THICK / 2));
        }
    }

    private static double widest(List<String> texts) {
        return Math.ceil(texts.stream().mapToDouble(text -> Type.width(text, Type.NORMAL, Type.Weight.BOLD)).max().orElse(0));
    }

    @Override public Numbers numbers() {
        return new Numbers(List.of("name", "value"),
            bars.stream().map(bar -> List.of(bar.name(), Double.toString(bar.value()))).toList());
    }
}
