package attune.ui.common;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/**
 * Rounds what lies below by painting the ground over its corners. A rounded clip would look the same, but the software
 * pipeline draws everything under it twice and blends it, which costs more than all else in the window.
 */
final class Corners extends Region {

    private final double radius;
    private final List<SVGPath> corners;

    /** Corners of {@code radius} pixels, coloured by the style class {@code corner}; the lower two have {@code low} too. */
    Corners(double radius) {
        this.radius = radius;
        corners = Stream.of("M0 0H%1$sA%1$s %1$s 0 0 0 0 %1$sZ", "M%1$s 0V%1$sA%1$s %1$s 0 0 0 0 0Z",
            "M%1$s %1$sH0A%1$s %1$s 0 0 0 %1$s 0Z", "M0 %1$sV0A%1$s %1$s 0 0 0 %1$s %1$sZ").map(outline -> {
                SVGPath corner = new SVGPath();
                corner.setContent(String.format(outline, radius));
                corner.getStyleClass().add("corner");
                corner.setManaged(false);
                return corner;
            }).toList();
        corners.subList(2, 4).forEach(corner -> corner.getStyleClass().add("low"));
        getStyleClass().add("corners");
        getChildren().addAll(corners);
        setManaged(false);
        setMouseTransparent(true);
    }

    @Override protected void layoutChildren() {
        double right = getWidth() - radius;
        double bottom = getHeight() - radius;
        corners.get(0).relocate(0, 0);
        corners.get(1).relocate(right, 0);
        corners.get(2).relocate(right, bottom);
        corners.get(3).relocate(0, bottom);
    }
}
