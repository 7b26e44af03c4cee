package attune.ui.train;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The pieces that the form is made of. */
final class FormRow {

    private FormRow() {
    }

    /** A small heading over what is asked. */
    static VBox of(String heading, Node... fields) {
        Label label = new Label(heading);
        label.getStyleClass().add("section-heading");
        label.setLabelFor(fields[0]);
        VBox row = new VBox(label);
        row.getChildren().addAll(fields);
        row.getStyleClass().add("form-row");
        return row;
    }

    /** Two rows beside each other, of equal width. */
    static HBox beside(Region left, Region right) {
        HBox both = new HBox(10, left, right);
        for (Region half : List.of(left, right)) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setPrefWidth(1);
        }
        return both;
    }

    /** A quiet text of as many lines as it needs. */
    static Label quiet() {
        Label quiet = new Label();
        quiet.getStyleClass().addAll("muted", "small");
        quiet.setWrapText(true);
        quiet.setMinHeight(Region.USE_PREF_SIZE);
        return quiet;
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** One of a few, side by side. Gives what follows the property, to be ended with the view. */
    static Subscription choice(
        HBox into, List<String> values, StringProperty chosen, UnaryOperator<String> name, Function<String, String> id) {
        ToggleGroup group = new ToggleGroup();
        into.getStyleClass().add("segments");
        into.setMaxWidth(Region.USE_PREF_SIZE);
        for (String value : values) {
            ToggleButton button = new ToggleButton(name.apply(value));
            button.setId(id.apply(value));
            button.setUserData(value);
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setOnAction(click -> {
                button.setSelected(true);
                chosen.set(value);
            });
            into.getChildren().add(button);
        }
        return chosen.subscribe(now -> group.getToggles().stream().filter(toggle -> toggle.getUserData().equals(now))
            .findFirst().ifPresent(group::selectToggle));
    }
}
