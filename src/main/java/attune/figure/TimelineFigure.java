package attune.figure;

import attune.domain.TimeSpan;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lanes of a clip one under the other on one clock, with playhead, brush and heat, as they are seen.
 *
 * @param span the stretch that is shown
 * @param playhead seconds
 */
public record TimelineFigure(TimeSpan span, List<Strip> strips, double playhead, Optional<TimeSpan> brush)
    implements Figure {

    private static final double GAP = 8;
    private static final double ROUND = 12;
    private static final double HEAD = 20;
    private static final double FOOT = 5;

    /** Where the content of a strip stands. */
    public enum Place {
        /** Over the whole strip, the title on it. */
        WHOLE,
        /** Below the title. */
        BELOW_TITLE
    }

    /** How much a stretch is read, 0 to 1. */
    public record Heat(TimeSpan span, double weight) {
    }

    /**
     * One lane.
     *
     * @param share of the height of all lanes together, above 0
     * @param content drawn over exactly the span
     */
    public record Strip(String title, double share, Place place, Figure content, List<Heat> heat) {
    }

    public TimelineFigure {
        strips = List.copyOf(strips);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        double all = strips.stream().mapToDouble(Strip::share).sum();
        double room = height - RulerFigure.HEIGHT - strips.size() * GAP;
        double top = 0;
        for (Strip strip : strips) {
            double tall = room * strip.share() / all;
            at(g, top, () -> strip(g, strip, width, tall, palette));
            top += tall + GAP;
        }
        at(g, height - RulerFigure.HEIGHT, () -> new RulerFigure(span).draw(g, width, RulerFigure.HEIGHT, palette));
    }

    private static void at(Graphics2D g, double top, Runnable drawing) {
        AffineTransform before = g.getTransform();
        g.translate(0, top);
        drawing.run();
        g.setTransform(before);
    }

    private void strip(Graphics2D g, Strip strip, double width, double height, Palette palette) {
        Shape outer = g.getClip();
        Shape frame = new RoundRectangle2D.Double(0.5, 0.5, width - 1, height - 1, ROUND, ROUND);
        g.clip(frame);
        switch (strip.place()) {
            case WHOLE -> strip.content().draw(g, width, height, palette);
            case BELOW_TITLE -> at(g, HEAD, () -> strip.content().draw(g, width, height - HEAD - FOOT, palette));
        }
        for (Heat heat : strip.heat()) {
            band(g, heat.span(), width, height, ColourMap.VIRIDIS.argb(heat.weight(), palette), 0.28 * heat.weight());
        }
        brush.ifPresent(part -> band(g, part, width, height, palette.accent(), 0.16));
        if (playhead >= span.start() && playhead <= span.end()) {
            g.setColor(Ink.of(palette.accent()));
            g.fill(new Rectangle2D.Double(x(playhead, width) - 1, 0, 2, height));
        }
        g.setClip(outer);
        g.setStroke(Ink.HAIRLINE);
        g.setColor(Ink.of(palette.border()));
        g.draw(frame);
        boolean onPicture = strip.content() instanceof RasterFigure;
        g.setColor(Ink.of(onPicture ? 0xfff4f5f7 : palette.muted()));
        Type.draw(g, strip.title(), 8, 15, Type.Anchor.START, Type.NORMAL);
    }

    private void band(Graphics2D g, TimeSpan part, double width, double height, int colour, double opacity) {
        double from = Math.clamp(x(part.start(), width), 0, width);
        double to = Math.clamp(x(part.end(), width), 0, width);
        g.setColor(Ink.faded(colour, opacity));
        g.fill(new Rectangle2D.Double(from, 0, to - from, height));
    }

    private double x(double time, double width) {
        return (time - span.start()) / Math.max(1e-9, span.length()) * width;
    }

    /** A row for each number: its lane, its column or frame, what it is and its value. */
    @Override public Numbers numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (Strip strip : strips) {
            Numbers numbers = strip.content().numbers();
            for (int i = 0; i < numbers.rows().size(); i++) {
                for (int c = 0; c < numbers.header().size(); c++) {
                    rows.add(List.of(strip.title(), Integer.toString(i), numbers.header().get(c), numbers.rows().get(i).get(c)));
                }
            }
        }
        return new Numbers(List.of("lane", "column", "name", "value"), rows);
    }
}
