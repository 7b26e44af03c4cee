package attune.ui.shell;

import attune.ui.common.Command;
import attune.ui.common.Strings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.TextAlignment;

/** What stands in the middle while nothing is open: what can be opened, and how. */
final class Welcome extends StackPane {

    private static final String ARROW = "M12 3v12M7 10l5 5 5-5M4 17v3h16v-3";

    private Welcome(String titleText, String hintText, Button... buttons) {
        getStyleClass().add("welcome");
        SVGPath arrow = new SVGPath();
        arrow.setContent(ARROW);
        arrow.getStyleClass().add("welcome-sign");
        arrow.setScaleX(1.6);
        arrow.setScaleY(1.6);
        StackPane sign = new StackPane(arrow);
        sign.getStyleClass().add("welcome-circle");
        Label title = new Label(titleText);
        title.getStyleClass().add("welcome-title");
        Label hint = new Label(hintText);
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMaxWidth(420);
        hint.setTextAlignment(TextAlignment.CENTER);
        HBox row = new HBox(10, buttons);
        row.setAlignment(Pos.CENTER);
        VBox column = new VBox(12, sign, title, hint, row);
        column.setAlignment(Pos.CENTER);
        column.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().add(column);
    }

    /** Before the first sample. */
    static Welcome toInspect(Strings strings, Command open, Command paste) {
        Button opening = button(open, strings.get("open"));
        opening.getStyleClass().add("accent");
        return new Welcome(strings.get("welcome.title"), strings.get("welcome.hint"), opening, button(paste, paste.text()));
    }

    /** Before the first table. */
    static Welcome toTables(Strings strings, Command folder) {
        return new Welcome(strings.get("welcome.tables.title"), strings.get("welcome.tables.hint"),
            button(folder, folder.text()));
    }

    private static Button button(Command command, String label) {
        Button button = new Button(label);
        button.setOnAction(click -> command.action().run());
        return button;
    }
}
