package attune.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Shares before and after a change, one row each: name, two bars (before above and faint, after below), both numbers, and
 * their difference.
 */
public record ChangeFigure(List<Row> rows) implements Figure {

    /** Height of one row with its room. */
    public static final double ROW = 24;

    private static final double THICK = 6;
    private static final double GAP = 10;
    private static final double FAINT = 0.45;
    /** A difference that is written as nothing. */
    private static final double NOTHING = 0.005;

    /**
     * One share.
     *
     * @param before 0 to 1
     * @param after as before
     * @param weight bold for the one that counts
     */
    public record Row(String name, double before, double after, ToIntFunction<Palette> colour, Type.Weight weight) {

        public Row {
            if (!(before >= 0 && before <= 1 && after >= 0 && after <= 1)) {
                throw new IllegalArgumentException("a bar shows a share from 0 to 1, got " + before + " and " + after);
            }
        }

        private String numbers() {
            return written(before) + " → " + written(after);
        }

        private String difference() {
            return Math.abs(after - before) < NOTHING ? "±0.00"
                : String.format(Locale.ROOT, "%+.2f", after - before).replace('-', '−');
        }
    }

    public ChangeFigure {
        rows = List.copyOf(rows);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        double differences = widest(rows.stream().map(Row::difference).toList(), Type.NORMAL);
        double numbers = widest(rows.stream().map(Row::numbers).toList(), Type.SMALL);
        double left = GAP + Math.min(width * 0.3, widest(rows.stream().map(Row::name).toList(), Type.NORMAL));
        double right = width - differences - numbers - 2 * GAP;
        double row = Math.min(ROW, height / Math.max(1, rows.size()));
        for (int i = 0; i < rows.size(); i++) {
            Row shown = rows.get(i);
            double middle = i * row + row / 2;
            double baseline = Math.round(middle + 0.36 * Type.NORMAL);
            g.setColor(Ink.of(palette.text()));
            Type.draw(g, Type.fitted(shown.name(), Type.NORMAL, left - GAP), 0, baseline, Type.Anchor.START, Type.NORMAL,
                shown.weight());
            bar(g, left, right, middle - THICK - 0.5, shown.before(), Ink.faded(shown.colour().applyAsInt(palette), FAINT),
                palette);
            bar(g, left, right, middle + 0.5, shown.after(), Ink.of(shown.colour().applyAsInt(palette)), palette);
            g.setColor(Ink.of(palette.muted()));
            Type.draw(g, shown.numbers(), right + GAP + numbers, baseline, Type.Anchor.END, Type.SMALL);
            boolean same = Math.abs(shown.after() - shown.before()) < NOTHING;
            g.setColor(Ink.of(same ? palette.muted() : palette.text()));
            Type.draw(g, shown.difference(), width, baseline, Type.Anchor.END, Type.NORMAL,
                same ? Type.Weight.REGULAR : Type.Weight.BOLD);
        }
    }

    private static void bar(Graphics2D g, double left, double right, double top, double share, Color colour,
        Palette palette) {
        double track = Math.max(1, right - left);
        g.setColor(Ink.of(palette.border()));
        g.fill(new RoundRectangle2D.Double(left, top, track, THICK, THICK / 2, THICK / 2));
        if (track * share >= 1) {
            g.setColor(colour);
            g.fill(new RoundRectangle2D.Double(left, top, track * share, THICK, THICK / 2, THICK / 2));
        }
    }

    private static String written(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static double widest(List<String> texts, int size) {
        return Math.ceil(texts.stream().mapToDouble(text -> Type.width(text, size, Type.Weight.BOLD)).max().orElse(0));
    }

    @Override public Numbers numbers() {
        return new Numbers(List.of("name", "before", "after", "change"), rows.stream().map(row -> List.of(row.name(),
            Double.toString(row.before()), Double.toString(row.after()), Double.toString(row.after() - row.before()))).toList());
    }
}
