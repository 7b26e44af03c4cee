package attune.ui.inspect;

import attune.domain.Edit;
import attune.ui.common.EditText;
import attune.ui.common.Strings;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The changes of the open sample, each to be taken back; back and forth between versions; the list from and to a file. */
final class ChangeList {

    private final EditModel edits;
    private final Strings strings;
    private final EditText text;
    private final VBox rows = new VBox();
    private final VBox root;

    ChangeList(EditModel edits, Changes changes, Strings strings) {
        this.edits = edits;
        this.strings = strings;
        this.text = new EditText(strings.locale());
        Button undo = button("command.undo", "undo", edits::undo);
        undo.disableProperty().bind(edits.undoable().not());
        Button redo = button("command.redo", "redo", edits::redo);
        redo.disableProperty().bind(edits.redoable().not());
        MenuButton file = new MenuButton(strings.get("changes.list"));
        MenuItem save = new MenuItem(strings.get("command.save-changes") + "…");
        save.setOnAction(event -> changes.save());
        MenuItem run = new MenuItem(strings.get("command.run-changes") + "…");
        run.setOnAction(event -> changes.run());
        MenuItem none = new MenuItem(strings.get("changes.none"));
        none.setOnAction(event -> edits.all(List.of()));
        file.getItems().addAll(save, run, none);
        file.setOnShowing(event -> none.setDisable(edits.list().get().isEmpty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar = new HBox(undo, redo, gap, file);
        bar.getStyleClass().add("change-bar");
        rows.getStyleClass().add("change-rows");
        root = new VBox(rows, bar);
        root.getStyleClass().add("change-list");
        edits.list().addListener((list, old, now) -> show(now));
        show(edits.list().get());
    }

    Node root() {
        return root;
    }

    private Button button(String name, String shape, Runnable action) {
        Region icon = new Region();
        icon.getStyleClass().add("icon");
        Button button = new Button("", icon);
        button.getStyleClass().addAll("plain", shape);
        button.setAccessibleText(strings.get(name));
        button.setTooltip(new Tooltip(strings.get(name)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(List<Edit> list) {
        rows.getChildren().setAll(list.stream().map(this::row).toList());
        Section.show(rows, !list.isEmpty());
    }

    private Node row(Edit change) {
        Label what = new Label(text.of(change));
        what.setTooltip(new Tooltip(what.getText()));
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button back = new Button("×");
        back.getStyleClass().addAll("plain", "take-back");
        back.setAccessibleText(strings.get("changes.back", what.getText()));
        back.setTooltip(new Tooltip(back.getAccessibleText()));
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> edits.remove(List.of(change)));
        HBox row = new HBox(what, back);
        row.getStyleClass().add("change-row");
        return row;
    }
}
