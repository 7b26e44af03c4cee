package attune.ui.shell;

import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The layer above the window that holds one panel at a time. Esc or a click beside the panel puts it away. */
final class Overlay extends StackPane {

    private Node focusBefore;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        setOnMousePressed(press -> {
            if (press.getTarget() == this) {
                hidePanel();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                hidePanel();
                key.consume();
            }
        });
        addEventHandler(ActionEvent.ACTION, ActionEvent::consume);
    }

    /** Shows a panel in place of the one before and gives {@code focus} the keys. */
    void show(Region panel, Pos where, Node focus) {
        if (!isVisible()) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        panel.setMaxSize(Region.USE_PREF_SIZE, where == Pos.CENTER_RIGHT ? Double.MAX_VALUE : Region.USE_PREF_SIZE);
        setAlignment(panel, where);
        getChildren().setAll(panel);
        setVisible(true);
        focus.requestFocus();
    }

    /** Puts the panel away; the keys go back to where they went before. */
    void hidePanel() {
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null && focusBefore.getScene() != null) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
    }

    boolean showing() {
        return isVisible();
    }
}
