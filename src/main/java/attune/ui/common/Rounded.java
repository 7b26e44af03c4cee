package attune.ui.common;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** A column on a ground with round corners; {@link Corners} says why they are not left to the background. */
public class Rounded extends VBox {

    private static final double RADIUS = 8;

    private final Corners corners;

    private Rounded(Corners corners, Node... content) {
        super(content);
        this.corners = corners;
        getChildren().add(corners);
    }

    /** Content on a ground with a border. */
    protected Rounded(Node... content) {
        this(Corners.edged(RADIUS), content);
    }

    /** Content on a ground without a border. */
    public static Rounded plain(Node... content) {
        return new Rounded(Corners.of(RADIUS), content);
    }

    @Override protected void layoutChildren() {
        super.layoutChildren();
        corners.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
