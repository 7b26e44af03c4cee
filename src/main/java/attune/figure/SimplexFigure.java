package attune.figure;

import attune.domain.GateWeights;
import attune.domain.Modality;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gate weights as a point: in a triangle whose corners are the three streams, or on a line between two. The nearer to a
 * corner, the more weight that stream has.
 *
 * @param names of the present streams, one to three
 * @param sample the gates of the sample shown; empty draws the corners alone
 * @param others gates to compare with, drawn faint
 */
public record SimplexFigure(Map<Modality, String> names, Optional<GateWeights> sample, List<GateWeights> others)
    implements Figure {

    private static final double ROOM = 15;
    private static final double DOT = 4.5;
    private static final double SMALL_DOT = 1.5;

    public SimplexFigure {
        names = new EnumMap<>(names);
        others = List.copyOf(others);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        Map<Modality, Point2D> corners = corners(width, height);
        Path2D outline = new Path2D.Double();
        corners.values().forEach(corner -> {
            if (outline.getCurrentPoint() == null) {
                outline.moveTo(corner.getX(), corner.getY());
            } else {
                outline.lineTo(corner.getX(), corner.getY());
            }
        });
        outline.closePath();
        g.setColor(Ink.of(palette.border()));
        g.setStroke(Ink.line(1.25));
        g.draw(outline);
        ticks(g, corners);
        names(g, corners, palette);
        g.setColor(Ink.faded(palette.muted(), 0.6));
        others.forEach(gates -> dot(g, point(gates, corners), SMALL_DOT));
        sample.ifPresent(gates -> {
            g.setColor(Ink.of(palette.surface()));
            dot(g, point(gates, corners), DOT + 1.5);
            g.setColor(Ink.of(palette.accent()));
            dot(g, point(gates, corners), DOT);
        });
    }

    /** Where gates stand; the corners of absent streams count nothing. */
    static Point2D point(GateWeights gates, Map<Modality, Point2D> corners) {
        double x = 0;
        double y = 0;
        for (Map.Entry<Modality, Point2D> corner : corners.entrySet()) {
            x += gates.of(corner.getKey()) * corner.getValue().getX();
            y += gates.of(corner.getKey()) * corner.getValue().getY();
        }
        return new Point2D.Double(x, y);
    }

    /** Three streams: text above, vision left, audio right. Two: left and right, in this order. One: the middle. */
    Map<Modality, Point2D> corners(double width, double height) {
        List<Modality> present = List.copyOf(names.keySet());
        double side = Math.min(width - 2 * ROOM, (height - 2 * ROOM) * 2 / Math.sqrt(3));
        double tall = side * Math.sqrt(3) / 2;
        double top = (height - tall) / 2;
        Map<Modality, Point2D> corners = new EnumMap<>(Modality.class);
        switch (present.size()) {
            case 1 -> corners.put(present.getFirst(), new Point2D.Double(width / 2, height / 2));
            case 2 -> {
                double long2 = width - 4 * ROOM;
                corners.put(present.get(0), new Point2D.Double((width - long2) / 2, height / 2));
                corners.put(present.get(1), new Point2D.Double((width + long2) / 2, height / 2));
            }
            default -> {
                corners.put(Modality.TEXT, new Point2D.Double(width / 2, top));
                corners.put(Modality.VISION, new Point2D.Double((width - side) / 2, top + tall));
                corners.put(Modality.AUDIO, new Point2D.Double((width + side) / 2, top + tall));
            }
        }
        return corners;
    }

    /** A mark where all streams weigh the same: without it the eye does not find the middle. */
    private static void ticks(Graphics2D g, Map<Modality, Point2D> corners) {
        double x = corners.values().stream().mapToDouble(Point2D::getX).average().orElse(0);
        double y = corners.values().stream().mapToDouble(Point2D::getY).average().orElse(0);
        g.setStroke(Ink.HAIRLINE);
        g.draw(new Line2D.Double(x - 3, y, x + 3, y));
        g.draw(new Line2D.Double(x, y - 3, x, y + 3));
    }

    private void names(Graphics2D g, Map<Modality, Point2D> corners, Palette palette) {
        boolean line = corners.size() < 3;
        corners.forEach((modality, corner) -> {
            g.setColor(Ink.of(palette.of(modality)));
            boolean above = !line && modality == Modality.TEXT;
            double y = above ? corner.getY() - 5 : corner.getY() + Type.SMALL + (line ? 8 : 2);
            Type.draw(g, names.get(modality), corner.getX(), y, Type.Anchor.MIDDLE, Type.SMALL);
        });
    }

    private static void dot(Graphics2D g, Point2D at, double radius) {
        g.fill(new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius));
    }

    @Override public Numbers numbers() {
        List<GateWeights> all = new ArrayList<>();
        sample.ifPresent(all::add);
        all.addAll(others);
        return new Numbers(names.keySet().stream().map(Modality::id).toList(),
            all.stream().map(gates -> names.keySet().stream().map(m -> Numbers.text(gates.of(m))).toList()).toList());
    }
}
