package attune.figure;

import attune.domain.Modality;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the streams stand that gates weigh. Three: text above, vision left, audio right. Two: left and right, in this order.
 * One: the middle.
 */
record SimplexCorners(Map<Modality, Point2D> places) {

    /** The largest triangle in a room, or the line through its middle. */
    static SimplexCorners in(Rectangle2D.Double room, Collection<Modality> streams) {
        List<Modality> present = streams.stream().distinct().sorted().toList();
        Map<Modality, Point2D> corners = new EnumMap<>(Modality.class);
        switch (present.size()) {
            case 0 -> { }
            case 1 -> corners.put(present.getFirst(), new Point2D.Double(room.getCenterX(), room.getCenterY()));
            case 2 -> {
                corners.put(present.get(0), new Point2D.Double(room.x, room.getCenterY()));
                corners.put(present.get(1), new Point2D.Double(room.getMaxX(), room.getCenterY()));
            }
            default -> {
                double side = Math.min(room.width, room.height * 2 / Math.sqrt(3));
                double tall = side * Math.sqrt(3) / 2;
                double top = room.y + (room.height - tall) / 2;
                corners.put(Modality.TEXT, new Point2D.Double(room.getCenterX(), top));
                corners.put(Modality.VISION, new Point2D.Double(room.getCenterX() - side / 2, top + tall));
                corners.put(Modality.AUDIO, new Point2D.Double(room.getCenterX() + side / 2, top + tall));
            }
        }
        return new SimplexCorners(corners);
    }


    int size() {
        return places.size();
    }

    Point2D of(Modality modality) {
        return places.get(modality);
    }

    /** The line through the corners, closed. */
    Path2D outline() {
        Path2D outline = new Path2D.Double();
        for (Point2D corner : places.values()) {
            if (outline.getCurrentPoint() == null) {
                outline.moveTo(corner.getX(), corner.getY());
            } else {
                outline.lineTo(corner.getX(), corner.getY());
            }
        }
        if (outline.getCurrentPoint() != null) {
            outline.closePath();
        }
        return outline;
    }

    /** A mark where all streams weigh the same: without it the eye does not find the middle. */
    void markMiddle(Graphics2D g) {
        double x = places.values().stream().mapToDouble(Point2D::getX).average().orElse(0);
        double y = places.values().stream().mapToDouble(Point2D::getY).average().orElse(0);
        g.setStroke(Ink.HAIRLINE);
        g.draw(new Line2D.Double(x - 3, y, x + 3, y));
        g.draw(new Line2D.Double(x, y - 3, x, y + 3));
    }
}
