package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * Words as they stand in the window, each on a ground as strong as it is read, the largest weights written below.
 *
 * @param width of the place they were laid out for; they are scaled with the figure
 */
public record WordsFigure(List<Word> words, double width) implements Figure {

    /** So that the word on the strongest ground can still be read. */
    public static final double STRONGEST = 0.62;

    private static final int SIZE = 15;
    private static final int NUMBER = 10;
    private static final double ROUND = 12;
    private static final double DASH = 3;

    /**
     * A word.
     *
     * @param box where it stands, with its padding
     * @param weight how much it is read
     * @param heat the same as a share of the most read, 0 to 1
     * @param number the weight as it is written there; empty for none
     */
    public record Word(String text, Box box, double weight, double heat, String number, Look look) {
    }

    /** What else is seen of a word. */
    public record Look(boolean chosen, boolean hidden, boolean estimated) {
    }

    public WordsFigure {
        words = List.copyOf(words);
    }

    @Override public void draw(Graphics2D g, double across, double down, Palette palette) {
        AffineTransform before = g.getTransform();
        g.scale(across / width, across / width);
        words.forEach(word -> draw(g, word, palette));
        g.setTransform(before);
    }

    private static void draw(Graphics2D g, Word word, Palette palette) {
        Box box = word.box();
        RoundRectangle2D ground = new RoundRectangle2D.Double(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2,
            ROUND, ROUND);
        double opacity = word.look().hidden() ? 0.45 : 1;
        g.setColor(Ink.faded(palette.accent(), STRONGEST * word.heat() * opacity));
        g.fill(ground);
        if (word.look().chosen()) {
            g.setColor(Ink.of(palette.accent()));
            g.setStroke(Ink.line(2));
            g.draw(ground);
        } else if (word.look().estimated()) {
            g.setColor(Ink.faded(palette.muted(), opacity));
            for (double x = box.x(); x < box.x() + box.width(); x += 2 * DASH) {
                g.fill(new Rectangle2D.Double(x, box.y() + box.height() - 2, Math.min(DASH, box.x() + box.width() - x), 1));
            }
        }
        double middle = box.x() + box.width() / 2;
        g.setColor(Ink.faded(palette.text(), opacity));
        Type.draw(g, word.text(), middle, box.y() + box.height() / 2 + SIZE * 0.36, Type.Anchor.MIDDLE, SIZE);
        if (word.look().hidden()) {
            double wide = Type.width(word.text(), SIZE);
            g.fill(new Rectangle2D.Double(middle - wide / 2, box.y() + box.height() / 2, wide, 1));
        }
        g.setColor(Ink.of(palette.accent()));
        double number = Math.max(box.x(), middle - Type.width(word.number(), NUMBER) / 2);
        Type.draw(g, word.number(), number, box.y() + box.height() + NUMBER - 1, Type.Anchor.START, NUMBER);
    }

    @Override public Numbers numbers() {
        return new Numbers(List.of("word", "weight"),
            words.stream().map(word -> List.of(word.text(), Numbers.text((float) word.weight()))).toList());
    }
}
