package attune.ui.shell;

import attune.ui.common.Command;
import attune.ui.common.Strings;
import attune.workbench.ModelEntry;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The line at the top: opening on the left, perspectives in the middle, model and device on the right. */
final class TopBar extends StackPane {

    private final Desk desk;
    private final Strings strings;
    private final List<Command> ofModels;
    private final StatusText text;
    private final MenuButton models = new MenuButton();
    private final MenuButton devices = new MenuButton();
    private final InvalidationListener drawing = change -> draw();
    private final WeakInvalidationListener weak = new WeakInvalidationListener(drawing);

    TopBar(Desk desk, Strings strings, Command open, Command paste, List<Command> ofModels) {
        this.desk = desk;
        this.strings = strings;
        this.ofModels = ofModels;
        this.text = new StatusText(strings);
        getStyleClass().add("top-bar");
        Label brand = new Label("Attune");
        brand.getStyleClass().add("brand");
        HBox left = side(Pos.CENTER_LEFT);
        left.getChildren().addAll(brand, button(open, strings.get("open")), button(paste, paste.text()));
        models.setId("models");
        models.setAccessibleText(strings.get("setting.model"));
        devices.setId("devices");
        devices.setAccessibleText(strings.get("setting.device"));
        HBox right = side(Pos.CENTER_RIGHT);
        right.getChildren().addAll(models, devices);
        getChildren().addAll(left, right, perspectives());
        desk.choices().property().addListener(weak);
        desk.opening().sampleProperty().addListener(weak);
        desk.equipment().all().addListener(weak);
        desk.equipment().devices().addListener(weak);
        draw();
    }

    private static HBox side(Pos where) {
        HBox side = new HBox(10);
        side.setAlignment(where);
        side.setPickOnBounds(false);
        return side;
    }

    private static Button button(Command command, String label) {
        Button button = new Button(label);
        button.setId(command.id().replace('.', '-'));
        button.setFocusTraversable(true);
        button.disableProperty().bind(Bindings.not(command.enabled()));
        button.setOnAction(click -> command.action().run());
        command.key().map(KeyCombination::getDisplayText)
            .ifPresent(key -> button.setTooltip(new Tooltip(command.text() + "  " + key)));
        return button;
    }

    private HBox perspectives() {
        ToggleGroup group = new ToggleGroup();
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        segments.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        for (Place place : Place.values()) {
            ToggleButton button = new ToggleButton(strings.get("place." + place.id()));
            button.setId("place-" + place.id());
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(button.getText() + "  " + place.key()));
            button.setOnAction(click -> {
                button.setSelected(true);
                desk.placeProperty().set(place);
            });
            segments.getChildren().add(button);
        }
        InvalidationListener selecting = change -> group.selectToggle(
            group.getToggles().get(desk.placeProperty().get().ordinal()));
        segments.setUserData(selecting);
        desk.placeProperty().addListener(new WeakInvalidationListener(selecting));
        selecting.invalidated(desk.placeProperty());
        return segments;
    }

    private void draw() {
        String chosen = desk.model();
        models.setText(desk.equipment().model(chosen).map(text::model).orElse(chosen));
        models.setTooltip(desk.equipment().model(chosen).map(text::about).map(Tooltip::new).orElse(null));
        ToggleGroup modelGroup = new ToggleGroup();
        // Those that answer, taken from all: the filtered list is told of a change after this is.
        models.getItems().setAll(desk.equipment().all().stream().filter(ModelEntry::answers)
            .map(model -> item(model, modelGroup, chosen)).toList());
        models.getItems().add(new SeparatorMenuItem());
        for (Command command : ofModels) {
            MenuItem item = new MenuItem(command.text());
            item.setId(command.id().replace('.', '-'));
            item.setOnAction(choice -> command.action().run());
            models.getItems().add(item);
        }
        List<MenuItem> removals = desk.equipment().all().stream().filter(ModelEntry::added).map(this::removal).toList();
        if (!removals.isEmpty()) {
            Menu remove = new Menu(strings.get("remove-model"));
            remove.setId("remove-model");
            remove.getItems().setAll(removals);
            models.getItems().add(remove);
        }
        String device = desk.choices().get().device();
        devices.setText(text.device(device));
        ToggleGroup deviceGroup = new ToggleGroup();
        List<String> all = new ArrayList<>(List.of("auto"));
        all.addAll(desk.equipment().devices());
        devices.getItems().setAll(all.stream().map(name -> {
            RadioMenuItem item = new RadioMenuItem(text.device(name));
            item.setToggleGroup(deviceGroup);
            item.setSelected(name.equals(device));
            item.setOnAction(choice -> desk.choices().change(settings -> settings.withDevice(name)));
            return item;
        }).toList());
    }

    private MenuItem removal(ModelEntry model) {
        MenuItem item = new MenuItem(text.model(model) + "\n" + model.folder());
        item.setMnemonicParsing(false);
        item.setOnAction(choice -> desk.remove(model));
        return item;
    }

    private RadioMenuItem item(ModelEntry model, ToggleGroup group, String chosen) {
        RadioMenuItem item = new RadioMenuItem((text.model(model) + "\n" + text.about(model)).strip());
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(model.name().equals(chosen));
        item.setOnAction(choice -> desk.choose(model.name()));
        return item;
    }
}
