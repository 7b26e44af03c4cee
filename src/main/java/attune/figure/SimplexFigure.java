package attune.figure;

import attune.domain.GateWeights;
import attune.domain.Modality;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
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
 * @param without the gates of the sample without a stream, by that stream: rings in its colour
 */
public record SimplexFigure(
    Map<Modality, String> names, Optional<GateWeights> sample, List<GateWeights> others, Map<Modality, GateWeights> without)
    implements Figure {

    private static final double ROOM = 15;
    private static final double DOT = 4.5;
    private static final double SMALL_DOT = 1.5;
    private static final double RING = 3.5;

    public SimplexFigure(Map<Modality, String> names, Optional<GateWeights> sample, List<GateWeights> others) {
        this(names, sample, others, Map.of());
    }

    public SimplexFigure {
        without = without.isEmpty() ? Map.of() : new EnumMap<>(without);
        names = new EnumMap<>(names);
        others = List.copyOf(others);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        SimplexCorners simplex = simplex(width, height);
        Map<Modality, Point2D> corners = simplex.places();
        g.setColor(Ink.of(palette.border()));
        g.setStroke(Ink.line(1.25));
        g.draw(simplex.outline());
        simplex.markMiddle(g);
        names(g, corners, palette);
        g.setColor(Ink.faded(palette.muted(), 0.6));
        others.forEach(gates -> dot(g, point(gates, corners), SMALL_DOT));
        without.forEach((stream, gates) -> {
            Point2D at = point(gates, corners);
            g.setColor(Ink.of(palette.of(stream)));
            g.setStroke(Ink.line(1.75));
            g.draw(new Ellipse2D.Double(at.getX() - RING, at.getY() - RING, 2 * RING, 2 * RING));
        });
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

    private SimplexCorners simplex(double width, double height) {
        double room = names.size() == 2 ? 2 * ROOM : ROOM;
        return SimplexCorners.in(new Rectangle2D.Double(room, ROOM, width - 2 * room, height - 2 * ROOM), names.keySet());
    }

    /** Where the streams stand in a picture of this size. */
    Map<Modality, Point2D> corners(double width, double height) {
        return simplex(width, height).places();
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
        all.addAll(without.values());
        all.addAll(others);
        return new Numbers(names.keySet().stream().map(Modality::id).toList(),
            all.stream().map(gates -> names.keySet().stream().map(m -> Numbers.text(gates.of(m))).toList()).toList());
    }
}
