package attune.figure;

import attune.domain.Modality;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/**
 * The gates of every sample of a run: a point in the triangle of three streams; of two streams a point between left and
 * right, as high as the model was sure. More than {@link #MOST_DOTS} become a picture of how densely they lie.
 *
 * @param names of the streams
 * @param cloud where the points are
 * @param kinds what points are told apart by
 * @param height what the height of two streams is called
 * @param marked samples that are picked out, the others fade; empty for none
 */
public record GatesFigure(Map<Modality, String> names, GateCloud cloud, List<Kind> kinds, String height, BitSet marked)
    implements Figure {

    /** So many points are drawn one by one. */
    public static final int MOST_DOTS = 20_000;

    private static final double SIDE = 30;
    private static final double ABOVE = 22;
    private static final double BELOW = 40;
    private static final double DOT = 2.2;
    private static final double REACH = 7;
    private static final double BETWEEN = 12;
    private static final double FADED = 0.12;
    private static final double INK = 0.75;
    private static final double DENSE = 0.4;
    private static final int MOST_ARROWS = 400;

    /** What points of one colour are. */
    public record Kind(String name, ToIntFunction<Palette> colour) {

        /** The own colour of a label that has one, else that of a series, from 0. */
        public static Kind series(String name, String label, int number) {
            return new Kind(name, palette -> switch (label) {
                case "negative", "neutral", "positive" -> palette.answer(label);
                default -> SeriesColours.of(number, palette);
            });
        }
    }

    public GatesFigure {
        names = new EnumMap<>(names);
        kinds = List.copyOf(kinds);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        Places places = places(width, height);
        frame(g, places, palette);
        if (cloud.size() > MOST_DOTS) {
            Rectangle2D.Double room = room(width, height);
            g.drawImage(new GateDensity(this, places).raster(room, palette).image(), (int) room.x, (int) room.y, null);
        } else {
            dots(g, places, palette);
        }
        arrows(g, places, palette);
        legend(g, height, palette);
    }

    /** The samples whose point lies in a polygon. */
    public BitSet inside(double[] xs, double[] ys, double width, double height) {
        Path2D lasso = new Path2D.Double();
        lasso.moveTo(xs[0], ys[0]);
        for (int i = 1; i < xs.length; i++) {
            lasso.lineTo(xs[i], ys[i]);
        }
        lasso.closePath();
        Rectangle2D bounds = lasso.getBounds2D();
        Places places = places(width, height);
        BitSet inside = new BitSet();
        for (int i = 0; i < cloud.size(); i++) {
            double x = places.x(i);
            double y = places.y(i);
            if (bounds.contains(x, y) && lasso.contains(x, y)) {
                inside.set(cloud.samples()[i]);
            }
        }
        return inside;
    }

    /** The point nearest to a place, if one is near. */
    public OptionalInt at(double atX, double atY, double width, double height) {
        Places places = places(width, height);
        int nearest = -1;
        double reach = REACH;
        for (int i = 0; i < cloud.size(); i++) {
            double away = Math.hypot(places.x(i) - atX, places.y(i) - atY);
            if (away < reach) {
                reach = away;
                nearest = i;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    /** Where point i stands in a picture of this size. */
    public double[] place(int i, double width, double height) {
        Places places = places(width, height);
        return new double[] {places.x(i), places.y(i)};
    }

    private static Rectangle2D.Double room(double width, double height) {
        return new Rectangle2D.Double(SIDE, ABOVE, Math.max(1, width - 2 * SIDE), Math.max(1, height - ABOVE - BELOW));
    }

    Places places(double width, double height) {
        Rectangle2D.Double room = room(width, height);
        return new Places(cloud, SimplexCorners.in(room, names.keySet()), room);
    }

    /** Turns gates into places. */
    record Places(GateCloud cloud, SimplexCorners corners, Rectangle2D.Double room) {

        double x(int i) {
            double x = 0;
            for (int stream = 0; stream < cloud.streams().size(); stream++) {
                float weight = cloud.weights()[stream][i];
                x += Float.isNaN(weight) ? 0 : weight * corners.of(cloud.streams().get(stream)).getX();
            }
            return x;
        }

        double y(int i) {
            if (corners.size() < 3) {
                return room.getMaxY() - room.height * cloud.heights()[i];
            }
            double y = 0;
            for (int stream = 0; stream < cloud.streams().size(); stream++) {
                float weight = cloud.weights()[stream][i];
                y += Float.isNaN(weight) ? 0 : weight * corners.of(cloud.streams().get(stream)).getY();
            }
            return y;
        }
    }

    private void frame(Graphics2D g, Places places, Palette palette) {
        g.setColor(Ink.of(palette.border()));
        g.setStroke(Ink.line(1.25));
        if (places.corners().size() == 3) {
            g.draw(places.corners().outline());
            places.corners().markMiddle(g);
        } else {
            g.draw(places.room());
            double middle = places.room().getCenterX();
            g.setStroke(Ink.broken());
            g.draw(new Line2D.Double(middle, places.room().y, middle, places.room().getMaxY()));
            g.setColor(Ink.of(palette.muted()));
            Type.draw(g, height + " ↑", places.room().x, places.room().y - 7, Type.Anchor.START, Type.SMALL);
        }
        names.forEach((stream, name) -> {
            Point2D corner = places.corners().of(stream);
            boolean top = places.corners().size() == 3 && stream == Modality.TEXT;
            g.setColor(Ink.of(palette.of(stream)));
            Type.draw(g, name, corner.getX(), top ? corner.getY() - 7 : places.corners().size() == 3 ? corner.getY() + 15
                : places.room().getMaxY() + 15, Type.Anchor.MIDDLE, Type.SMALL, Type.Weight.BOLD);
        });
    }

    private void dots(Graphics2D g, Places places, Palette palette) {
        Color[] strong = kinds.stream().map(kind -> Ink.faded(kind.colour().applyAsInt(palette), ink()))
            .toArray(Color[]::new);
        Color[] faint = kinds.stream().map(kind -> Ink.faded(kind.colour().applyAsInt(palette), FADED)).toArray(Color[]::new);
        for (int pass = marked.isEmpty() ? 1 : 0; pass < 2; pass++) {
            for (int i = 0; i < cloud.size(); i++) {
                if ((marked.isEmpty() || marked.get(cloud.samples()[i])) == (pass == 1)) {
                    g.setColor((pass == 1 ? strong : faint)[cloud.kinds()[i]]);
                    g.fill(new Ellipse2D.Double(places.x(i) - DOT, places.y(i) - DOT, 2 * DOT, 2 * DOT));
                }
            }
        }
    }

    private double ink() {
        return cloud.size() > MOST_DOTS / 10 ? DENSE : INK;
    }

    /** From where A puts a sample to where B does; those that are marked, at most some hundred. */
    private void arrows(Graphics2D g, Places places, Palette palette) {
        g.setStroke(Ink.HAIRLINE);
        g.setColor(Ink.faded(palette.text(), 0.6));
        int drawn = 0;
        for (int[] pair : cloud.moves()) {
            if (marked.get(cloud.samples()[pair[0]]) && drawn++ < MOST_ARROWS) {
                arrow(g, places.x(pair[0]), places.y(pair[0]), places.x(pair[1]), places.y(pair[1]));
            }
        }
    }

    private static void arrow(Graphics2D g, double fromX, double fromY, double toX, double toY) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        if (length < 1) {
            return;
        }
        g.draw(new Line2D.Double(fromX, fromY, toX, toY));
        double alongX = (toX - fromX) / length * 5;
        double alongY = (toY - fromY) / length * 5;
        g.draw(new Line2D.Double(toX, toY, toX - alongX + alongY * 0.5, toY - alongY - alongX * 0.5));
        g.draw(new Line2D.Double(toX, toY, toX - alongX - alongY * 0.5, toY - alongY + alongX * 0.5));
    }

    private void legend(Graphics2D g, double height, Palette palette) {
        double x = 4;
        for (Kind kind : kinds) {
            g.setColor(Ink.of(kind.colour().applyAsInt(palette)));
            g.fill(new Ellipse2D.Double(x, height - 11, 7, 7));
            g.setColor(Ink.of(palette.muted()));
            Type.draw(g, kind.name(), x + 11, height - 4, Type.Anchor.START, Type.SMALL);
            x += 11 + Type.width(kind.name(), Type.SMALL) + BETWEEN;
        }
    }

    @Override public Numbers numbers() {
        List<String> header = new ArrayList<>(List.of("sample", "kind"));
        cloud.streams().forEach(stream -> header.add(stream.id()));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cloud.size(); i++) {
            List<String> row = new ArrayList<>(
                List.of(Integer.toString(cloud.samples()[i]), kinds.get(cloud.kinds()[i]).name()));
            for (float[] weights : cloud.weights()) {
                row.add(Numbers.text(weights[i]));
            }
            rows.add(row);
        }
        return new Numbers(header, rows);
    }
}
