package attune.figure;

import java.awt.geom.Rectangle2D;

/** A rectangle in a picture, in its pixels. */
public record Box(double x, double y, double width, double height) {

    Rectangle2D shape() {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
