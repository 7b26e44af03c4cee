package attune.figure;

import attune.domain.TimeSpan;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The times along a stretch of a clip: a tick and a text at round times. */
public record RulerFigure(TimeSpan span) implements Figure {

    /** What it needs, in pixels. */
    public static final double HEIGHT = 18;

    private static final double ROOM = 64;
    private static final double TICK = 4;

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        if (span.length() <= 0) {
            return;
        }
        double most = Math.max(1, width / ROOM);
        double step = TimeTicks.step(span, most);
        for (double time : TimeTicks.of(span, most)) {
            double x = (time - span.start()) / span.length() * width;
            g.setColor(Ink.of(palette.border()));
            g.fill(new Rectangle2D.Double(Math.min(width - 1, Math.round(x)), 0, 1, TICK));
            String text = TimeTicks.text(time, step);
            double half = Type.width(text, Type.SMALL) / 2;
            g.setColor(Ink.of(palette.muted()));
            Type.draw(g, text, Math.max(half, Math.min(x, width - half)), TICK + Type.SMALL, Type.Anchor.MIDDLE, Type.SMALL);
        }
    }

    @Override public Numbers numbers() {
        return new Numbers(List.of("start", "end"),
            List.of(List.of(Double.toString(span.start()), Double.toString(span.end()))));
    }
}
