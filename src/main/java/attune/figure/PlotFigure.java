package attune.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Series of points over two axes, with intervals where they are known, and the names of the series below.
 *
 * @param title over the plot; empty for none
 * @param marked a point that is pointed at
 */
public record PlotFigure(String title, PlotAxis x, PlotAxis y, List<Series> series, Optional<Spot> marked) implements Figure {

    private static final double TITLE = 18;
    private static final double BELOW = 34;
    private static final double LABELS = 8;
    private static final double RIGHT = 10;
    private static final double SAMPLE = 16;
    private static final double BETWEEN = 14;
    private static final double ENTRY = 16;
    private static final double DOT = 2.5;
    private static final double LARGEST = 9;
    private static final double REACH = 16;
    private static final double BAND = 0.16;

    /** How the points of a series are drawn. */
    public enum Style {
        /** A line through dots. */
        LINE,
        /** A line that goes level to the next point, then up or down: nothing is claimed in between. */
        LEVEL,
        /** Dots as large as their weight, joined by a thin line. */
        DOTS,
        /** Dots that nothing joins, each with its interval. */
        MARKS,
        /** A faint broken line to compare with; it is not pointed at, and stands below and in the numbers where it has a name. */
        REFERENCE
    }

    /**
     * Points that belong together.
     *
     * @param colour number of the series, from 0
     * @param points in the order in which they are joined
     */
    public record Series(String name, int colour, Style style, List<Point> points) {

        public Series {
            points = List.copyOf(points);
        }
    }

    /**
     * A point.
     *
     * @param low where its interval begins; NaN for none
     * @param high where it ends
     * @param weight 0 to 1, which counts where dots show it
     */
    public record Point(double x, double y, double low, double high, double weight) {

        public Point(double x, double y) {
            this(x, y, Double.NaN, Double.NaN, 0);
        }
    }

    /** A point by the number of its series and its own. */
    public record Spot(int series, int point) {
    }

    public PlotFigure {
        series = List.copyOf(series);
    }

    /** Nothing pointed at. */
    public PlotFigure(String title, PlotAxis x, PlotAxis y, List<Series> series) {
        this(title, x, y, series, Optional.empty());
    }

    /** The same with another point pointed at. */
    public PlotFigure marking(Optional<Spot> spot) {
        return new PlotFigure(title, x, y, series, spot);
    }

    /** The point nearest to a place, if one is near. */
    public Optional<Spot> at(double atX, double atY, double width, double height) {
        Rectangle2D.Double plot = plot(width, height);
        Optional<Spot> nearest = Optional.empty();
        double reach = REACH;
        for (int i = 0; i < series.size(); i++) {
            List<Point> points = series.get(i).points();
            for (int k = 0; k < points.size() && series.get(i).style() != Style.REFERENCE; k++) {
                double away = Math.hypot(x(points.get(k), plot) - atX, y(points.get(k).y(), plot) - atY);
                if (away < reach) {
                    reach = away;
                    nearest = Optional.of(new Spot(i, k));
                }
            }
        }
        return nearest;
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        Rectangle2D.Double plot = plot(width, height);
        axes(g, plot, palette);
        for (int i = 0; i < series.size(); i++) {
            Series each = series.get(i);
            int argb = colour(each, palette);
            double ink = marked.isEmpty() || marked.get().series() == i ? 1 : 0.3;
            band(g, each, plot, Ink.faded(argb, BAND * ink));
            boolean thin = each.style() == Style.DOTS || each.style() == Style.REFERENCE;
            line(g, each, plot, Ink.faded(argb, ink * (thin ? 0.55 : 1)));
            dots(g, i, plot, Ink.faded(argb, ink));
        }
        legend(g, width, height, palette);
    }

    private static int colour(Series each, Palette palette) {
        return each.style() == Style.REFERENCE ? palette.muted() : SeriesColours.of(each.colour(), palette);
    }

    private Rectangle2D.Double plot(double width, double height) {
        double top = title.isEmpty() ? Type.SMALL : TITLE;
        double tall = Math.max(1, height - top - BELOW - legendHeight(width));
        double labels = LABELS + y.ticks(tall).stream().mapToDouble(tick -> Type.width(tick.text(), Type.SMALL)).max().orElse(0);
        return new Rectangle2D.Double(labels, top, Math.max(1, width - labels - RIGHT), tall);
    }

    private double x(Point point, Rectangle2D.Double plot) {
        return plot.x + plot.width * x.place(point.x());
    }

    private double y(double value, Rectangle2D.Double plot) {
        return plot.y + plot.height * (1 - Math.clamp(y.place(value), 0, 1));
    }

    private void axes(Graphics2D g, Rectangle2D.Double plot, Palette palette) {
        g.setColor(Ink.of(palette.text()));
        Type.draw(g, Type.fitted(title, Type.NORMAL, plot.getMaxX() - plot.x), plot.x, plot.y - 7,
            Type.Anchor.START, Type.NORMAL);
        g.setStroke(Ink.HAIRLINE);
        for (PlotAxis.Tick tick : y.ticks(plot.height)) {
            double at = Math.round(plot.y + plot.height * (1 - tick.place())) + 0.5;
            g.setColor(Ink.of(palette.border()));
            g.draw(new Line2D.Double(plot.x, at, plot.getMaxX(), at));
            g.setColor(Ink.of(palette.muted()));
            Type.draw(g, tick.text(), plot.x - LABELS + 2, at + 0.36 * Type.SMALL, Type.Anchor.END, Type.SMALL);
        }
        double numbers = plot.getMaxY() + Type.SMALL + 4;
        for (PlotAxis.Tick tick : x.ticks(plot.width)) {
            Type.draw(g, tick.text(), plot.x + plot.width * tick.place(), numbers, Type.Anchor.MIDDLE, Type.SMALL);
        }
        String names = y.name().isEmpty() ? x.name() : (x.name().isEmpty() ? "" : x.name() + " →   ") + y.name() + " ↑";
        Type.draw(g, Type.fitted(names, Type.SMALL, plot.width), plot.getCenterX(), numbers + Type.SMALL + 3, Type.Anchor.MIDDLE,
            Type.SMALL);
    }

    private void band(Graphics2D g, Series each, Rectangle2D.Double plot, Color colour) {
        List<Point> known = each.points().stream().filter(point -> !Double.isNaN(point.low())).toList();
        g.setColor(colour);
        if (each.style() == Style.DOTS || each.style() == Style.MARKS || known.size() < 2) {
            g.setStroke(Ink.line(3));
            known.forEach(point -> g.draw(new Line2D.Double(x(point, plot), y(point.low(), plot), x(point, plot),
                y(point.high(), plot))));
            return;
        }
        Path2D band = new Path2D.Double();
        known.forEach(point -> to(band, x(point, plot), y(point.high(), plot)));
        known.reversed().forEach(point -> to(band, x(point, plot), y(point.low(), plot)));
        band.closePath();
        g.fill(band);
    }

    private void line(Graphics2D g, Series each, Rectangle2D.Double plot, Color colour) {
        Path2D path = new Path2D.Double();
        for (Point point : each.style() == Style.MARKS ? List.<Point>of() : each.points()) {
            if (each.style() == Style.LEVEL && path.getCurrentPoint() != null) {
                path.lineTo(x(point, plot), path.getCurrentPoint().getY());
            }
            to(path, x(point, plot), y(point.y(), plot));
        }
        if (path.getCurrentPoint() != null) {
            g.setColor(colour);
            g.setStroke(each.style() == Style.REFERENCE ? Ink.broken() : each.style() == Style.DOTS ? Ink.HAIRLINE : Ink.curve());
            g.draw(path);
        }
    }

    private void dots(Graphics2D g, int number, Rectangle2D.Double plot, Color colour) {
        Series each = series.get(number);
        g.setColor(colour);
        for (int k = 0; k < each.points().size() && each.style() != Style.REFERENCE; k++) {
            Point point = each.points().get(k);
            boolean pointed = marked.equals(Optional.of(new Spot(number, k)));
            double radius = switch (each.style()) {
                case DOTS -> DOT + (LARGEST - DOT) * Math.sqrt(point.weight());
                case LINE, MARKS -> DOT;
                case LEVEL, REFERENCE -> 0;
            } + (pointed ? 2 : 0);
            g.fill(new Ellipse2D.Double(x(point, plot) - radius, y(point.y(), plot) - radius, 2 * radius, 2 * radius));
        }
    }

    private static void to(Path2D path, double atX, double atY) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(atX, atY);
        } else {
            path.lineTo(atX, atY);
        }
    }

    private void legend(Graphics2D g, double width, double height, Palette palette) {
        List<double[]> places = places(width);
        double top = height - legendHeight(width);
        List<Series> named = named();
        for (int i = 0; i < named.size(); i++) {
            double atX = places.get(i)[0];
            double middle = top + places.get(i)[1] + ENTRY / 2 + 2;
            g.setStroke(named.get(i).style() == Style.REFERENCE ? Ink.broken() : Ink.line(3));
            g.setColor(Ink.of(colour(named.get(i), palette)));
            g.draw(new Line2D.Double(atX, middle, atX + SAMPLE - 4, middle));
            g.setColor(Ink.of(palette.text()));
            Type.draw(g, Type.fitted(named.get(i).name(), Type.SMALL, width - SAMPLE), atX + SAMPLE, middle + 0.36 * Type.SMALL,
                Type.Anchor.START, Type.SMALL);
        }
    }

    private List<Series> named() {
        return series.stream().filter(each -> !each.name().isEmpty()).toList();
    }

    private double legendHeight(double width) {
        List<double[]> places = places(width);
        return places.isEmpty() ? 0 : places.getLast()[1] + ENTRY + 4;
    }

    private List<double[]> places(double width) {
        List<double[]> places = new ArrayList<>();
        double atX = 0;
        double atY = 0;
        for (Series each : named()) {
            double wide = SAMPLE + Type.width(each.name(), Type.SMALL);
            if (atX > 0 && atX + wide > width) {
                atX = 0;
                atY += ENTRY;
            }
            places.add(new double[] {atX, atY});
            atX += wide + BETWEEN;
        }
        return places;
    }

    @Override public Numbers numbers() {
        List<List<String>> rows = new ArrayList<>();
        for (Series each : series) {
            for (Point point : each.points()) {
                if (each.style() != Style.REFERENCE || !each.name().isEmpty()) {
                    rows.add(List.of(each.name(), x instanceof PlotAxis.Steps(String name, List<String> labels)
                        ? labels.get((int) point.x()) : text(point.x()), text(point.y()), text(point.low()), text(point.high())));
                }
            }
        }
        return new Numbers(List.of("series", x.name().isEmpty() ? "x" : x.name(), y.name().isEmpty() ? "y" : y.name(), "low",
            "high"), rows);
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
