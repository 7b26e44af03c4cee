package attune.ui.evaluate;

import attune.ui.common.Command;
import attune.ui.common.FigureExport;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** One part at a time, chosen by tabs; what it shows can be saved as it is seen. */
final class TabsPart extends VBox {

    private final List<Part> parts;
    private final StackPane room = new StackPane();
    private final ToggleGroup tabs = new ToggleGroup();
    private final StringProperty shown;
    private final FigureExport export;
    private final Subscription following;

    /** Parts; {@code shown} knows which is in front, by its id. */
    TabsPart(List<Part> parts, StringProperty shown, FigureExport export, Strings strings) {
        this.parts = parts;
        this.shown = shown;
        this.export = export;
        getStyleClass().addAll("attune-card", "parts");
        List<ToggleButton> line = new ArrayList<>();
        for (Part part : parts) {
            ToggleButton tab = new ToggleButton(strings.get("part." + part.id()));
            tab.setId("part-" + part.id());
            tab.getStyleClass().addAll("segment", "part-tab");
            tab.setToggleGroup(tabs);
            tab.setOnAction(click -> show(part));
            tab.setUserData(part);
            line.add(tab);
        }
        MenuButton more = menu("more-parts", "…", strings.get("parts.more"));
        MenuButton save = menu("save-part", "⤓", strings.get("parts.save"));
        save.setOnShowing(showing -> save.getItems().setAll(choices(strings)));
        save.getItems().add(new MenuItem());
        VBox.setVgrow(room, Priority.ALWAYS);
        room.setMinSize(0, 0);
        getChildren().addAll(new TabLine(line, more, save), room);
        following = shown.subscribe(now -> parts.stream().filter(part -> part.id().equals(now)).findFirst()
            .or(() -> parts.stream().findFirst()).ifPresent(this::front));
    }

    private static MenuButton menu(String id, String text, String said) {
        MenuButton menu = new MenuButton(text);
        menu.setId(id);
        menu.getStyleClass().addAll("plain-menu", "no-arrow");
        menu.setTooltip(new Tooltip(said));
        menu.setAccessibleText(said);
        return menu;
    }

    private List<MenuItem> choices(Strings strings) {
        Part now = current();
        if (now.picture().isPresent()) {
            return export.items(now.id(), now::picture);
        }
        if (now.numbers().isPresent()) {
            return List.of(export.numbersItem(now.id(), () -> now.numbers().orElseThrow()));
        }
        MenuItem nothing = new MenuItem(strings.get("parts.nothing"));
        nothing.setDisable(true);
        return List.of(nothing);
    }

    private Part current() {
        return (Part) tabs.getSelectedToggle().getUserData();
    }

    void show(Part part) {
        if (part.id().equals(shown.get())) {
            front(part);
        } else {
            shown.set(part.id());
        }
    }

    /** What was shown once stays in the tree, unseen. */
    private void front(Part part) {
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
        return tabs.getSelectedToggle() == null ? List.of() : current().commands();
    }

    void close() {
        following.unsubscribe();
        parts.forEach(Part::close);
    }
}
