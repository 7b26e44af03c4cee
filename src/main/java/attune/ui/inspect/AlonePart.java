package attune.ui.inspect;

import attune.domain.Modality;
import attune.domain.Prediction;
import attune.ui.common.Strings;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What each stream alone would say, and all of them together, in a line. */
final class AlonePart extends FlowPane {

    private final Strings strings;
    private final Said said;

    AlonePart(Strings strings, Said said) {
        this.strings = strings;
        this.said = said;
        getStyleClass().add("shares");
        Tooltip.install(this, new Tooltip(strings.get("alone.why")));
        Section.show(this, false);
    }

    /**
     * Shows what is known.
     *
     * @param streams empty where it is not known or there is but one, which shows nothing
     */
    void show(Map<Modality, Prediction> streams, Prediction together) {
        Section.show(this, !streams.isEmpty());
        getChildren().clear();
        streams.forEach((modality, prediction) ->
            add(strings.get("alone.one", said.modality(modality)), prediction));
        if (!streams.isEmpty()) {
            add(strings.get("alone.together"), together);
        }
    }

    private void add(String who, Prediction prediction) {
        Label name = new Label(who);
        name.getStyleClass().add("who");
        HBox both = new HBox(4, name, new Label(said.label(prediction.label()) + " " + Said.number(prediction.confidence())));
        both.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().add(both);
    }
}
