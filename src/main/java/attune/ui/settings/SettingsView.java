package attune.ui.settings;

import attune.domain.Settings;
import attune.ui.common.Strings;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The panel of settings. Each choice holds as soon as it is made; there is nothing to confirm. */
public final class SettingsView {

    private static final double LABELS = 150;

    private final Choices choices;
    private final Strings strings;
    private final GridPane grid = new GridPane();
    private final VBox root;

    /**
     * A panel on the settings as they are.
     *
     * @param models names of the installed models
     * @param devices what a model can run on; {@code auto} is offered besides
     */
    public SettingsView(Choices choices, Locale language, List<String> models, List<String> devices) {
        this.choices = choices;
        this.strings = Strings.of(SettingsView.class, language);
        grid.getStyleClass().add("settings-grid");
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        labels.setHalignment(HPos.LEFT);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        Settings now = choices.get();
        row("theme", themes(now.theme()), false);
        row("language", offer("language-box", List.of("en", "zh"), now.language(), "language.", Settings::withLanguage), false);
        row("device", offer("device-box", withAuto(devices), now.device(), "device.", Settings::withDevice), true);
        row("clip-model", offer("clip-model-box", models, now.clipModel(), "model.", Settings::withClipModel), false);
        row("post-model", offer("post-model-box", models, now.postModel(), "model.", Settings::withPostModel), false);
        row("transcriber", transcriber(now.transcriber()), true);
        Label title = new Label(strings.get("title"));
        title.getStyleClass().add("panel-title");
        root = new VBox(title, grid);
        root.getStyleClass().addAll("panel", "settings");
    }

    public Parent root() {
        return root;
    }

    private void row(String key, Node field, boolean explained) {
        int row = grid.getRowCount();
        Label label = new Label(strings.get("setting." + key));
        label.setLabelFor(field);
        GridPane.setValignment(label, VPos.TOP);
        label.getStyleClass().add("settings-label");
        VBox cell = new VBox(4, field);
        if (explained) {
            Label hint = new Label(strings.get("hint." + key));
            hint.getStyleClass().addAll("muted", "small");
            hint.setWrapText(true);
            cell.getChildren().add(hint);
        }
        grid.addRow(row, label, cell);
    }

    private HBox themes(String chosen) {
        ToggleGroup group = new ToggleGroup();
        HBox themes = new HBox();
        themes.getStyleClass().add("segments");
        themes.setMaxWidth(Region.USE_PREF_SIZE);
        for (String theme : List.of("light", "dark", "system")) {
            ToggleButton button = new ToggleButton(strings.get("theme." + theme));
            button.setId("theme-" + theme);
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setSelected(theme.equals(chosen));
            button.setOnAction(click -> {
                button.setSelected(true);
                choices.change(settings -> settings.withTheme(theme));
            });
            themes.getChildren().add(button);
        }
        return themes;
    }

    private ComboBox<String> offer(String id, List<String> values, String chosen, String prefix,
        BiFunction<Settings, String, Settings> change) {
        Function<String, String> name = value -> value.startsWith("cuda:") ? "CUDA " + value.substring("cuda:".length())
            : strings.name(prefix, value);
        ComboBox<String> box = Offer.of(values, chosen, name);
        box.setId(id);
        box.setOnAction(choice -> choices.change(settings -> change.apply(settings, box.getValue())));
        return box;
    }

    private static List<String> withAuto(List<String> devices) {
        return Stream.concat(Stream.of("auto"), devices.stream()).distinct().toList();
    }

    /** Taken over on Enter and when the field is left, so that half a command is never kept. */
    private TextField transcriber(String command) {
        TextField field = new TextField(command);
        field.setId("transcriber");
        field.setPromptText(strings.get("prompt.transcriber"));
        field.setOnAction(enter -> choices.change(settings -> settings.withTranscriber(field.getText().strip())));
        field.focusedProperty().addListener((value, before, focused) -> {
            if (!focused) {
                choices.change(settings -> settings.withTranscriber(field.getText().strip()));
            }
        });
        return field;
    }
}
