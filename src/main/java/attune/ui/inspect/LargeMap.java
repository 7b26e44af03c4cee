package attune.ui.inspect;

import attune.figure.Matrix;
import attune.ui.common.MatrixView;
import attune.ui.common.Strings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The map in the room of the whole sample, with thumbnails as names: for long inputs, and for a room that looks on. */
final class LargeMap {

    private final MatrixView matrix = new MatrixView();
    private final Label title = new Label();
    private final VBox root;
    private Matrix shown;

    LargeMap(AttentionModel attention, Strings strings) {
        title.getStyleClass().add("large-title");
        Label hint = new Label(strings.get("large.hint"));
        hint.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(strings.get("large.close"));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> close());
        HBox head = new HBox(title, hint, gap, close);
        head.getStyleClass().add("large-head");
        VBox.setVgrow(matrix, Priority.ALWAYS);
        root = new VBox(head, matrix);
        root.getStyleClass().add("large-map");
        MatrixPointing.install(attention, matrix);
        Section.show(root, false);
    }

    Node root() {
        return root;
    }

    MatrixView view() {
        return matrix;
    }

    ReadOnlyBooleanProperty visible() {
        return root.visibleProperty();
    }

    /** Takes another map, which it draws when it is seen. */
    void show(Matrix map, String name) {
        shown = map;
        title.setText(name);
        if (map == null) {
            close();
        } else if (root.isVisible()) {
            matrix.matrixProperty().set(map);
        }
    }

    void open() {
        if (shown != null) {
            matrix.matrixProperty().set(shown);
            Section.show(root, true);
            matrix.requestFocus();
        }
    }

    /** False where it was not open. */
    boolean close() {
        boolean was = root.isVisible();
        Section.show(root, false);
        return was;
    }
}
