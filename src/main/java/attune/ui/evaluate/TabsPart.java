package attune.ui.evaluate;

import attune.ui.common.Command;
import attune.ui.common.Strings;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One part at a time, chosen by tabs that wrap where there is little room. */
final class TabsPart extends VBox {

    private final List<Part> parts;
    private final StackPane room = new StackPane();
    private final ToggleGroup tabs = new ToggleGroup();

    TabsPart(List<Part> parts, Strings strings) {
        this.parts = parts;
        getStyleClass().addAll("attune-card", "parts");
        FlowPane line = new FlowPane();
        line.getStyleClass().add("part-tabs");
        for (Part part : parts) {
            ToggleButton tab = new ToggleButton(strings.get("part." + part.id()));
            tab.setId("part-" + part.id());
            tab.getStyleClass().addAll("segment", "part-tab");
            tab.setToggleGroup(tabs);
            tab.setOnAction(click -> show(part));
            tab.setUserData(part);
            line.getChildren().add(tab);
        }
        VBox.setVgrow(room, Priority.ALWAYS);
        room.setMinSize(0, 0);
        getChildren().addAll(line, room);
        parts.stream().findFirst().ifPresent(this::show);
    }

    /** What was shown once stays in the tree, unseen. */
    void show(Part part) {
        tabs.getToggles().stream().filter(tab -> tab.getUserData() == part).forEach(tabs::selectToggle);
        if (!room.getChildren().contains(part.root())) {
            room.getChildren().add(part.root());
        }
        room.getChildren().forEach(node -> node.setVisible(node == part.root()));
        parts.forEach(each -> each.inFront(each == part));
    }

    List<Part> parts() {
        return parts;
    }

    /** The commands of the part that is shown. */
    List<Command> commands() {
        return tabs.getSelectedToggle() == null ? List.of() : ((Part) tabs.getSelectedToggle().getUserData()).commands();
    }

    void close() {
        parts.forEach(Part::close);
    }
}
