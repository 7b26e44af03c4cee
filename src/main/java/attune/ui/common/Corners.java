package attune.ui.common;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/**
 * Rounds what lies below by painting the ground over its corners, and where it has an edge, the edge around them. A rounded clip
 * or background would look the same, but the software pipeline draws everything under such a clip twice and fills such a
 * background line by line, which costs more than all else in the window.
 */
final class Corners extends Region {

    private final double radius;
    private final List<SVGPath> outsides;
    private final List<SVGPath> arcs;

    private Corners(double radius, List<String> arcs) {
        this.radius = radius;
        outsides = Stream.of("M0 0H%1$sA%1$s %1$s 0 0 0 0 %1$sZ", "M%1$s 0V%1$sA%1$s %1$s 0 0 0 0 0Z",
            "M%1$s %1$sH0A%1$s %1$s 0 0 0 %1$s 0Z", "M0 %1$sV0A%1$s %1$s 0 0 0 %1$s %1$sZ")
            .map(outline -> path(outline, "corner")).toList();
        this.arcs = arcs.stream().map(outline -> path(outline, "arc")).toList();
        outsides.subList(2, 4).forEach(corner -> corner.getStyleClass().add("low"));
        getStyleClass().add("corners");
        getChildren().addAll(outsides);
        getChildren().addAll(this.arcs);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Corners of {@code radius} pixels, coloured by the style class {@code corner}; the lower two have {@code low} too. */
    static Corners of(double radius) {
        return new Corners(radius, List.of());
    }

    /** As above, for what has a border of one pixel, coloured by the style class {@code arc}. */
    static Corners edged(double radius) {
        return new Corners(radius, List.of("M%1$s .5A%2$s %2$s 0 0 0 .5 %1$s", "M0 .5A%2$s %2$s 0 0 1 %2$s %1$s",
            "M%2$s 0A%2$s %2$s 0 0 1 0 %2$s", "M.5 0A%2$s %2$s 0 0 0 %1$s %2$s"));
    }

    private SVGPath path(String outline, String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(String.format(Locale.ROOT, outline, radius, radius - 0.5));
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }

    @Override protected void layoutChildren() {
        place(outsides);
        place(arcs);
    }

    private void place(List<SVGPath> four) {
        double right = getWidth() - radius;
        double bottom = getHeight() - radius;
        for (int i = 0; i < four.size(); i++) {
            four.get(i).setLayoutX(i == 1 || i == 2 ? right : 0);
            four.get(i).setLayoutY(i > 1 ? bottom : 0);
        }
    }
}
