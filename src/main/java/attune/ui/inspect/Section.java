package attune.ui.inspect;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A part of the reading panel: a small heading with a note at its right, and what stands below. */
final class Section extends VBox {

    private final Label note = new Label();

    Section(String heading, Node... content) {
        getStyleClass().add("section");
        Label title = new Label(heading);
        title.getStyleClass().add("section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("section-note");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, note);
        head.getStyleClass().add("section-head");
        getChildren().add(head);
        getChildren().addAll(content);
    }

    Label note() {
        return note;
    }

    /** Takes no room where it has nothing to say. */
    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
