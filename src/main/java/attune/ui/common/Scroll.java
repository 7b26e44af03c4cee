package attune.ui.common;

import javafx.scene.Node;
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

    @Override protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildren().forEach(part -> part.setCache(false));
        return skin;
    }
}
