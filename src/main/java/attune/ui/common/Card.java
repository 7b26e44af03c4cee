package attune.ui.common;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A panel with a title at the left and, where there is one, a note at the right. */
public final class Card extends Rounded {

    private final Label title = new Label();
    private final Label note = new Label();
    private final HBox header;

    public Card(String titleText, Node... content) {
        getStyleClass().addAll("attune-card", "square");
        title.setText(titleText);
        title.getStyleClass().add("card-title");
        title.setMinWidth(0);
        // The note has what room is left, and is cut first; then the title; what can be done stays whole.
        note.getStyleClass().add("card-note");
        note.setMinWidth(0);
        note.setPrefWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(note, Priority.ALWAYS);
        header = new HBox(title, note);
        header.getStyleClass().add("card-header");
        getChildren().addFirst(header);
        getChildren().addAll(1, List.of(content));
    }

    /** Puts what can be done with the content at the right end of the header. */
    public void setAction(Region action) {
        action.setMinWidth(Region.USE_PREF_SIZE);
        header.getChildren().add(action);
    }

    public StringProperty titleProperty() {
        return title.textProperty();
    }

    public StringProperty noteProperty() {
        return note.textProperty();
    }
}
