package attune.ui.shell;

import attune.ui.common.Strings;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * The last problem, told in a corner without stopping anyone. It goes by itself; the status bar keeps it until it has
 * been closed here or opened there.
 */
final class Toast extends VBox {

    private static final Duration STAY = Duration.seconds(9);

    private final Notices notices;
    private final Label sentence = new Label();
    private final PauseTransition stay = new PauseTransition(STAY);

    Toast(Notices notices, Strings strings) {
        this.notices = notices;
        setId("toast");
        getStyleClass().add("toast");
        setVisible(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sentence.setId("toast-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        Button copy = new Button(strings.get("problem.copy"));
        copy.setId("problem-copy");
        copy.getStyleClass().add("plain");
        copy.setOnAction(click -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(sentence.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button close = new Button(strings.get("problem.close"));
        close.setId("problem-close");
        close.getStyleClass().add("plain");
        close.setOnAction(click -> read());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(4, space, copy, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(sentence, buttons);
        stay.setOnFinished(over -> setVisible(false));
        hoverProperty().addListener((value, before, hovered) -> {
            if (hovered) {
                stay.stop();
            } else if (isVisible()) {
                stay.playFromStart();
            }
        });
    }

    /** Tells the last problem for a while. */
    void tell() {
        open();
        stay.playFromStart();
    }

    /** Tells the last problem until it is closed. */
    void open() {
        stay.stop();
        Notice last = notices.lastProperty().get();
        if (last != null) {
            sentence.setText(last.sentence());
            setVisible(true);
        }
    }

    /** The person has read it. */
    void read() {
        stay.stop();
        setVisible(false);
        notices.read();
    }
}
