package attune.ui.inspect;

import attune.ui.common.Strings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The text of the sample in place, to be changed: Ctrl+Enter reads it again, Escape leaves it as it was. */
final class TextEditor {

    private final TranscriptModel transcript;
    private final TextArea area = new TextArea();
    private final VBox root;

    TextEditor(TranscriptModel transcript, Strings strings) {
        this.transcript = transcript;
        area.setWrapText(true);
        area.setPromptText(strings.get("text.prompt"));
        area.setAccessibleText(strings.get("text.prompt"));
        area.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
                key.consume();
                transcript.type(area.getText());
            } else if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                transcript.editing().set(false);
            }
        });
        VBox.setVgrow(area, Priority.ALWAYS);
        Button apply = new Button(strings.get("text.apply"));
        apply.getStyleClass().add("accent");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(event -> transcript.type(area.getText()));
        Button cancel = new Button(strings.get("text.cancel"));
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> {
            transcript.cancel();
            transcript.editing().set(false);
        });
        Label child = new Label(strings.get("text.child"));
        child.getStyleClass().add("caption");
        child.setWrapText(true);
        HBox.setHgrow(child, Priority.ALWAYS);
        child.setMaxWidth(Double.MAX_VALUE);
        HBox buttons = new HBox(child, cancel, apply);
        buttons.getStyleClass().add("buttons");
        buttons.disableProperty().bind(transcript.busy());
        root = new VBox(area, buttons);
        root.getStyleClass().add("text-editor");
        VBox.setVgrow(root, Priority.ALWAYS);
    }

    Node root() {
        return root;
    }

    /** Appears with the text as it is, or goes. */
    void show(boolean editing) {
        boolean appears = editing && !root.isVisible();
        Section.show(root, editing);
        if (appears) {
            area.setText(transcript.text());
            area.requestFocus();
            area.end();
        }
    }
}
