package attune.ui.common;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A pane that scrolls and paints what has changed. The skin of the toolkit keeps an image of the content, and paints it whole
 * whenever anything in it changes.
 */
public class Scroll extends ScrollPane {

    public Scroll(Node content) {
        super(content);
    }

    /** The one that a node stands in. */
    public static Optional<Scroll> around(Node node) {
        Parent at = node.getParent();
        while (at != null && !(at instanceof Scroll)) {
            at = at.getParent();
        }
        return Optional.ofNullable((Scroll) at);
    }

    /** Whether any of a node of the content is in sight. */
    public boolean shows(Node node) {
        Bounds place = sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        return place.getMaxY() > 0 && place.getMinY() < getHeight();
    }

    /** Tells when something else may have come in sight. */
    public void onScroll(Runnable moved) {
        vvalueProperty().addListener((_, _, _) -> moved.run());
        viewportBoundsProperty().addListener((_, _, _) -> moved.run());
    }

    @Override protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildren().forEach(part -> part.setCache(false));
        return skin;
    }
}
