package attune.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One quantity of trainings over their epochs, with its axes. */
record EpochsPanel(String title, ToDoubleFunction<EpochsFigure.Point> value, ValueTicks ticks, int last,
    Rectangle2D.Double plot) {

    private static final double TITLE = 18;
    private static final double BELOW = 32;
    private static final double LABELS = 8;
    private static final double PIXELS_A_TICK = 34;
    private static final double PIXELS_A_NUMBER = 26;
    private static final double DOT = 2;
    private static final double BEST = 4.5;
    private static final double RIGHT = 8;
    private static final double LEAST_RANGE = 0.05;

    static EpochsPanel loss(EpochsFigure figure, Rectangle2D.Double room) {
        return of(figure, figure.lossName(), EpochsFigure.Point::loss, room);
    }

    static EpochsPanel score(EpochsFigure figure, Rectangle2D.Double room) {
        return of(figure, figure.scoreName(), EpochsFigure.Point::score, room);
    }

    private static EpochsPanel of(
        EpochsFigure figure, String title, ToDoubleFunction<EpochsFigure.Point> value, Rectangle2D.Double room) {
        List<EpochsFigure.Point> points = figure.courses().stream().flatMap(course -> course.points().stream()).toList();
        double[] values = points.stream().mapToDouble(value).filter(Double::isFinite).toArray();
        double least = values.length == 0 ? 0 : Double.POSITIVE_INFINITY;
        double largest = values.length == 0 ? 1 : Double.NEGATIVE_INFINITY;
        for (double each : values) {
            least = Math.min(least, each);
            largest = Math.max(largest, each);
        }
        double middle = (least + largest) / 2;
        double half = Math.max(LEAST_RANGE, largest - least) / 2;
        double tall = Math.max(1, room.height - TITLE - BELOW);
        ValueTicks ticks = ValueTicks.of(middle - half, middle + half, (int) Math.clamp(tall / PIXELS_A_TICK, 2, 6));
        double labels = LABELS
            + ticks.values().stream().mapToDouble(each -> Type.width(ticks.text(each), Type.SMALL)).max().orElse(0);
        int last = Math.max(2, figure.courses().stream()
            .mapToInt(course -> Math.max(course.planned(), course.points().isEmpty() ? 0 : course.points().getLast().epoch()))
            .max().orElse(0));
        return new EpochsPanel(title, value, ticks, last, new Rectangle2D.Double(room.x + labels, room.y + TITLE,
            Math.max(1, room.width - labels - RIGHT), tall));
    }

    private double x(int epoch) {
        return plot.x + BEST + (epoch - 1.0) / (last - 1) * (plot.width - BEST);
    }

    private double y(double of) {
        return plot.y + plot.height * (1 - (of - ticks.low()) / (ticks.high() - ticks.low()));
    }

    /** How far a place is from a point, in pixels; infinite for a point that is not drawn. */
    double away(EpochsFigure.Point point, double x, double y) {
        double of = value.applyAsDouble(point);
        return Double.isFinite(of) ? Math.hypot(x(point.epoch()) - x, y(of) - y) : Double.POSITIVE_INFINITY;
    }

    void draw(Graphics2D g, EpochsFigure figure, Palette palette) {
        axes(g, figure, palette);
        figure.marked().ifPresent(spot -> {
            g.setStroke(Ink.HAIRLINE);
            g.setColor(Ink.faded(palette.muted(), 0.5));
            g.draw(new Line2D.Double(x(spot.epoch()), plot.y, x(spot.epoch()), plot.y + plot.height));
        });
        for (int i = 0; i < figure.courses().size(); i++) {
            EpochsFigure.Course course = figure.courses().get(i);
            int colour = SeriesColours.of(course.series(), palette);
            line(g, course, Ink.faded(colour, figure.ink(i)));
            for (EpochsFigure.Point point : course.points()) {
                boolean pointed = figure.marked().filter(new EpochsFigure.Spot(i, point.epoch())::equals).isPresent();
                dot(g, point, pointed ? BEST : DOT);
                if (point.epoch() == course.best()) {
                    ring(g, point, palette, Ink.faded(colour, figure.ink(i)));
                }
            }
        }
    }

    private void axes(Graphics2D g, EpochsFigure figure, Palette palette) {
        g.setColor(Ink.of(palette.text()));
        Type.draw(g, Type.fitted(title, Type.NORMAL, plot.getMaxX() - plot.x), plot.x, plot.y - 7,
            Type.Anchor.START, Type.NORMAL);
        g.setStroke(Ink.HAIRLINE);
        for (double tick : ticks.values()) {
            double y = Math.round(y(tick)) + 0.5;
            g.setColor(Ink.of(palette.border()));
            g.draw(new Line2D.Double(plot.x, y, plot.getMaxX(), y));
            g.setColor(Ink.of(palette.muted()));
            Type.draw(g, ticks.text(tick), plot.x - LABELS + 2, y + 0.36 * Type.SMALL, Type.Anchor.END, Type.SMALL);
        }
        int step = (int) Math.max(1, Math.ceil(last * PIXELS_A_NUMBER / plot.width));
        double numbers = plot.getMaxY() + Type.SMALL + 4;
        for (int epoch = step > 1 ? step : 1; epoch <= last; epoch += step) {
            Type.draw(g, Integer.toString(epoch), x(epoch), numbers, Type.Anchor.MIDDLE, Type.SMALL);
        }
        Type.draw(g, figure.epochName(), plot.getCenterX(), numbers + Type.SMALL + 3, Type.Anchor.MIDDLE, Type.SMALL);
    }

    private void line(Graphics2D g, EpochsFigure.Course course, Color colour) {
        Path2D path = new Path2D.Double();
        for (EpochsFigure.Point point : course.points()) {
            double of = value.applyAsDouble(point);
            if (!Double.isFinite(of)) {
                continue;
            }
            if (path.getCurrentPoint() == null) {
                path.moveTo(x(point.epoch()), y(of));
            } else {
                path.lineTo(x(point.epoch()), y(of));
            }
        }
        g.setColor(colour);
        if (path.getCurrentPoint() != null) {
            g.setStroke(EpochsFigure.stroke(course));
            g.draw(path);
        }
    }

    private void dot(Graphics2D g, EpochsFigure.Point point, double radius) {
        double of = value.applyAsDouble(point);
        if (Double.isFinite(of)) {
            g.fill(new Ellipse2D.Double(x(point.epoch()) - radius, y(of) - radius, 2 * radius, 2 * radius));
        }
    }

    private void ring(Graphics2D g, EpochsFigure.Point point, Palette palette, Color colour) {
        g.setColor(Ink.of(palette.surface()));
        dot(g, point, BEST);
        double of = value.applyAsDouble(point);
        g.setColor(colour);
        if (Double.isFinite(of)) {
            g.setStroke(Ink.curve());
            g.draw(new Ellipse2D.Double(x(point.epoch()) - BEST, y(of) - BEST, 2 * BEST, 2 * BEST));
        }
    }
}
