package attune.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

/**
 * Rounds what lies below by painting the ground over its corners, and where it has an edge, the edge around it. A rounded clip,
 * background or border would look the same, but the software pipeline draws everything under such a clip twice, and fills or
 * strokes such shapes line by line, which costs more than all else in the window. Corners are kept as images.
 */
final class Corners extends Region {

    private final double radius;
    private final List<Group> corners = new ArrayList<>();
    private final List<Rectangle> edges = new ArrayList<>();

    private Corners(double radius, List<String> arcs, int edges) {
        this.radius = radius;
        List<String> outsides = List.of("M0 0H%1$sA%1$s %1$s 0 0 0 0 %1$sZ", "M%1$s 0V%1$sA%1$s %1$s 0 0 0 0 0Z",
            "M%1$s %1$sH0A%1$s %1$s 0 0 0 %1$s 0Z", "M0 %1$sV0A%1$s %1$s 0 0 0 %1$s %1$sZ");
        for (int i = 0; i < outsides.size(); i++) {
            SVGPath outside = path(outsides.get(i), "corner");
            if (i > 1) {
                outside.getStyleClass().add("low");
            }
            Group corner = new Group(outside);
            corner.setManaged(false);
            corner.setCache(true);
            corners.add(corner);
            if (!arcs.isEmpty()) {
                corner.getChildren().add(path(arcs.get(i), "arc"));
            }
        }
        Stream.generate(Corners::edge).limit(edges).forEach(this.edges::add);
        getStyleClass().add("corners");
        getChildren().addAll(this.edges);
        getChildren().addAll(corners);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Corners of {@code radius} pixels, coloured by the style class {@code corner}; the lower two have {@code low} too. */
    static Corners of(double radius) {
        return new Corners(radius, List.of(), 0);
    }

    /** As above, with a border of one pixel, coloured by the style classes {@code arc} and {@code edge}. */
    static Corners edged(double radius) {
        return new Corners(radius, List.of("M%1$s .5A%2$s %2$s 0 0 0 .5 %1$s", "M0 .5A%2$s %2$s 0 0 1 %2$s %1$s",
            "M%2$s 0A%2$s %2$s 0 0 1 0 %2$s", "M.5 0A%2$s %2$s 0 0 0 %1$s %2$s"), 4);
    }

    private SVGPath path(String outline, String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(String.format(Locale.ROOT, outline, radius, radius - 0.5));
        path.getStyleClass().add(styleClass);
        return path;
    }

    private static Rectangle edge() {
        Rectangle edge = new Rectangle();
        edge.setManaged(false);
        edge.getStyleClass().add("edge");
        return edge;
    }

    @Override protected void layoutChildren() {
        for (int i = 0; i < corners.size(); i++) {
            corners.get(i).setLayoutX(i == 1 || i == 2 ? getWidth() - radius : 0);
            corners.get(i).setLayoutY(i > 1 ? getHeight() - radius : 0);
        }
        for (int i = 0; i < edges.size(); i++) {
            boolean level = i % 2 == 0;
            edges.get(i).setX(i == 1 ? getWidth() - 1 : 0);
            edges.get(i).setY(i == 2 ? getHeight() - 1 : 0);
            edges.get(i).setWidth(level ? getWidth() : 1);
            edges.get(i).setHeight(level ? 1 : getHeight());
        }
    }
}
