package attune.ui.shell;

import attune.ui.common.Command;
import attune.ui.common.Strings;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Every command by name, with its key: type, choose by the arrows, Enter does it. */
final class CommandPalette {

    private static final double ROW = 34;
    private static final int MOST = 10;

    private final Overlay overlay;
    private final TextField field = new TextField();
    private final ObservableList<Command> found;
    private final ListView<Command> list;
    private final VBox root;

    CommandPalette(List<Command> commands, Overlay overlay, Strings strings) {
        this.overlay = overlay;
        this.found = FXCollections.observableArrayList(commands);
        this.list = new ListView<>(found);
        field.setId("palette-field");
        field.setPromptText(strings.get("palette.prompt"));
        field.textProperty().addListener((value, before, now) -> {
            found.setAll(CommandSearch.find(commands, now));
            list.getSelectionModel().selectFirst();
            list.scrollTo(0);
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setId("palette-list");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(MOST * ROW + 2);
        list.setFocusTraversable(false);
        Label none = new Label(strings.get("palette.none"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        list.setCellFactory(view -> new CommandCell());
        list.getSelectionModel().selectFirst();
        root = new VBox(field, list);
        root.getStyleClass().addAll("panel", "palette");
    }

    void show() {
        overlay.show(root, Pos.TOP_CENTER, field);
    }

    private void keyPressed(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            int next = Math.clamp(at + (key.getCode() == KeyCode.DOWN ? 1 : -1), 0, Math.max(0, found.size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - MOST / 2));
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER) {
            run(list.getSelectionModel().getSelectedItem());
            key.consume();
        }
    }

    private void run(Command command) {
        if (command != null && command.enabled().get()) {
            overlay.hidePanel();
            command.action().run();
        }
    }

    /** Name on the left, key on the right; pale where it cannot be done just now. */
    private final class CommandCell extends ListCell<Command> {

        private final Label name = new Label();
        private final Label key = new Label();
        private final HBox row;

        CommandCell() {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            key.getStyleClass().add("key");
            row = new HBox(name, space, key);
            row.setAlignment(Pos.CENTER_LEFT);
            setOnMouseClicked(click -> run(getItem()));
        }

        @Override protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            name.setText(command.text());
            key.setText(command.key().map(KeyCombination::getDisplayText).orElse(""));
            key.setVisible(command.key().isPresent());
            row.setOpacity(command.enabled().get() ? 1 : 0.45);
            setGraphic(row);
        }
    }
}
