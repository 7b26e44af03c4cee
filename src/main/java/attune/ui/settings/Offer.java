package attune.ui.settings;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A list to choose a value from, where each value has a name in the person's language. */
final class Offer {

    private Offer() {
    }

    /** A box with the values; one that is chosen but not among them is shown too, so that nothing is lost unseen. */
    static ComboBox<String> of(List<String> values, String chosen, Function<String, String> name) {
        ComboBox<String> box = new ComboBox<>(FXCollections.observableArrayList(values));
        if (!values.contains(chosen)) {
            box.getItems().add(chosen);
        }
        box.setConverter(new StringConverter<>() {
            @Override public String toString(String value) {
                return value == null ? "" : name.apply(value);
            }

            @Override public String fromString(String shown) {
                return shown;
            }
        });
        box.setValue(chosen);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
