package attune.ui.evaluate;

import attune.evaluation.Convention;
import attune.ui.common.Strings;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a figure is: its name, how it is computed, which publications report it. */
final class ConventionCard extends VBox {

    private final Strings strings;

    /** A card that asks to choose a figure. */
    ConventionCard(Strings strings) {
        this.strings = strings;
        getStyleClass().add("convention");
        setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(line(strings.get("convention.hint"), "muted"));
    }

    void show(Convention convention) {
        setId("convention-" + convention.id());
        getChildren().setAll(line(convention.title(strings.locale()), "convention-title"),
            line(convention.formula(strings.locale()), "convention-formula"),
            line(convention.use(strings.locale()), "muted"));
    }

    private static Label line(String text, String style) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().addAll("small", style);
        return line;
    }
}
