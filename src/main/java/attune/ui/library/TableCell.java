package attune.ui.library;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A table in the library: its title and how far it is. */
final class TableCell extends ListCell<TableEntry> {

    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox row;

    TableCell() {
        title.getStyleClass().add("library-title");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        detail.getStyleClass().add("library-detail");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row = new HBox(title, space, detail);
        row.getStyleClass().add("library-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (!isEmpty()) {
                getItem().open().run();
            }
        });
    }

    @Override protected void updateItem(TableEntry table, boolean empty) {
        super.updateItem(table, empty);
        detail.textProperty().unbind();
        if (empty || table == null) {
            setGraphic(null);
            return;
        }
        title.setText(table.title());
        detail.textProperty().bind(table.detail());
        setGraphic(row);
    }
}
