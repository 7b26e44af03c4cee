package attune.ui.shell;

import attune.ui.common.Command;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The two pages a person asks for by F1 and F2: a short help, and all keys. */
final class Pages {

    private static final List<String> PARAGRAPHS = List.of("open", "read", "what", "edit", "many", "evaluate", "train", "more");
    private static final double HELP = 320;

    private final Strings strings;

    Pages(Strings strings) {
        this.strings = strings;
    }

    /** What can be done here, in a few sentences. */
    VBox help() {
        List<Node> lines = new ArrayList<>();
        lines.add(title(strings.get("help.title")));
        for (String paragraph : PARAGRAPHS) {
            Label heading = new Label(strings.get("help.heading." + paragraph));
            heading.getStyleClass().add("section-heading");
            Label text = new Label(strings.get("help.text." + paragraph));
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            lines.add(new VBox(2, heading, text));
        }
        VBox page = new VBox();
        page.getChildren().setAll(lines);
        page.getStyleClass().addAll("panel", "help");
        page.setPrefWidth(HELP);
        page.setFocusTraversable(true);
        page.setId("help");
        return page;
    }

    /** Every command that has a key, and the keys that belong to no command, in two columns. */
    VBox keys(List<Command> commands) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys-grid");
        for (int half = 0; half < 2; half++) {
            ColumnConstraints names = new ColumnConstraints();
            names.setHgrow(Priority.ALWAYS);
            ColumnConstraints keys = new ColumnConstraints();
            grid.getColumnConstraints().addAll(names, keys);
        }
        List<Command> keyed = commands.stream().filter(command -> command.key().isPresent()).toList();
        int rows = (keyed.size() + 1) / 2;
        for (int i = 0; i < keyed.size(); i++) {
            Label key = new Label(keyed.get(i).key().map(KeyCombination::getDisplayText).orElse(""));
            key.getStyleClass().add("key");
            int column = i < rows ? 0 : 2;
            grid.add(new Label(keyed.get(i).text()), column, i % rows);
            grid.add(key, column + 1, i % rows);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setId("keys");
        VBox page = new VBox(title(strings.get("keys.title")), scroll);
        page.getStyleClass().addAll("panel", "keys");
        page.setAlignment(Pos.TOP_LEFT);
        return page;
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("panel-title");
        return title;
    }
}
