package attune.ui.shell;

import attune.domain.Picture;
import attune.ui.common.Pictures;
import attune.ui.common.Strings;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The panel to put a post together: text typed or pasted, images pasted, dropped or chosen. */
final class PastePost {

    private static final double STILL = 72;
    private static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final Strings strings;
    private final Overlay overlay;
    private final ObservableList<Picture> images = FXCollections.observableArrayList();
    private final TextArea text = new TextArea();
    private final FlowPane strip = new FlowPane(8, 8);
    private final VBox root;

    /**
     * An empty panel.
     *
     * @param add reads image files and hands their pictures to the panel it is given
     * @param open opens what was put together
     */
    PastePost(Strings strings, Overlay overlay, FileQuestions questions, BiConsumer<PastePost, List<Path>> add,
        BiConsumer<String, List<Picture>> open) {
        this.strings = strings;
        this.overlay = overlay;
        text.setId("post-text");
        text.setPromptText(strings.get("post.prompt"));
        text.setWrapText(true);
        text.setPrefRowCount(6);
        text.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        Button choose = new Button(strings.get("post.add"));
        choose.setOnAction(click -> add.accept(this, questions.images()));
        Button cancel = new Button(strings.get("cancel"));
        cancel.setOnAction(click -> overlay.hidePanel());
        Button done = new Button(strings.get("post.open"));
        done.setId("post-open");
        done.setDefaultButton(true);
        done.disableProperty().bind(Bindings.createBooleanBinding(
            () -> text.getText().isBlank() && images.isEmpty(), text.textProperty(), images));
        done.setOnAction(click -> {
            overlay.hidePanel();
            open.accept(text.getText().strip(), List.copyOf(images));
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(8, choose, space, cancel, done);
        buttons.setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(strings.get("post.title"));
        title.getStyleClass().add("panel-title");
        Label hint = new Label(strings.get("post.hint"));
        hint.getStyleClass().addAll("muted", "small");
        strip.managedProperty().bind(Bindings.isNotEmpty(images));
        images.addListener((ListChangeListener<Picture>) change -> draw());
        root = new VBox(title, text, strip, hint, buttons);
        root.getStyleClass().addAll("panel", "paste-post");
        root.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
            }
            drag.consume();
        });
        root.setOnDragDropped(drop -> {
            add.accept(this, drop.getDragboard().getFiles().stream().map(File::toPath).toList());
            drop.setDropCompleted(true);
            drop.consume();
        });
    }

    void show() {
        overlay.show(root, Pos.CENTER, text);
    }

    void add(List<Picture> pictures) {
        images.addAll(pictures);
    }

    /** An image in the clipboard joins the strip; text goes where text goes. */
    private void paste(KeyEvent key) {
        Clipboard board = Clipboard.getSystemClipboard();
        if (PASTE.match(key) && board.hasImage() && Pasteboard.of(board) instanceof Pasteboard.Post post) {
            add(post.images());
            key.consume();
        }
    }

    private void draw() {
        strip.getChildren().setAll(images.stream().map(this::still).toList());
    }

    private Node still(Picture picture) {
        ImageView view = new ImageView(Pictures.image(picture));
        view.setPreserveRatio(true);
        view.setFitHeight(STILL);
        Button remove = new Button("✕");
        remove.getStyleClass().add("still-remove");
        remove.setAccessibleText(strings.get("post.remove"));
        remove.setOnAction(click -> images.removeIf(other -> other == picture));
        StackPane still = new StackPane(view, remove);
        StackPane.setAlignment(remove, Pos.TOP_RIGHT);
        return still;
    }
}
