package attune.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Takes what is dropped anywhere on the window, and says so while it hovers. */
final class DropZone extends StackPane {

    DropZone(String invitation) {
        getStyleClass().add("drop-zone");
        setMouseTransparent(true);
        setVisible(false);
        Label label = new Label(invitation);
        label.getStyleClass().add("drop-label");
        setAlignment(label, Pos.CENTER);
        getChildren().add(label);
    }

    void watch(Node window, Consumer<Pasteboard> taken) {
        window.setOnDragOver(drag -> {
            if (drag.getGestureSource() == null && Pasteboard.full(drag.getDragboard())) {
                drag.acceptTransferModes(TransferMode.COPY);
                setVisible(true);
            }
            drag.consume();
        });
        window.setOnDragExited(drag -> setVisible(false));
        window.setOnDragDropped(drop -> {
            setVisible(false);
            taken.accept(Pasteboard.of(drop.getDragboard()));
            drop.setDropCompleted(true);
            drop.consume();
        });
    }
}
