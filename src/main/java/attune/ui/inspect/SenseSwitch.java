package attune.ui.inspect;

import attune.ui.common.Strings;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** What pointing asks: as the map runs, what a thing reads, or who reads it. */
final class SenseSwitch extends FlowPane {

    private final Map<Sense, ToggleButton> buttons = new EnumMap<>(Sense.class);

    SenseSwitch(AttentionModel attention, Strings strings) {
        getStyleClass().add("senses");
        Label title = new Label(strings.get("sense.title"));
        title.getStyleClass().add("caption");
        getChildren().add(title);
        ToggleGroup group = new ToggleGroup();
        for (Sense sense : Sense.values()) {
            String key = sense.name().toLowerCase(Locale.ROOT).replace('_', '-');
            ToggleButton button = new ToggleButton(strings.get("sense." + key));
            button.setTooltip(new Tooltip(strings.get("sense.why." + key)));
            button.getStyleClass().add("sense");
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                attention.brush().choose(sense);
            });
            buttons.put(sense, button);
            getChildren().add(button);
        }
        attention.brush().sense().addListener((asked, old, now) -> buttons.get(now).setSelected(true));
        buttons.get(attention.brush().sense().get()).setSelected(true);
    }
}
