package attune.ui.inspect;

import attune.domain.Modality;
import attune.domain.Prediction;
import attune.ui.common.Strings;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/** The streams as switches: the sample is read again without what is off, and told beside the whole; what each says alone. */
final class WhatIfPart {

    private final ReadingModel reading;
    private final Strings strings;
    private final Said said;
    private final Map<Modality, ToggleButton> switches = new EnumMap<>(Modality.class);
    private final Label change = new Label();
    private final AlonePart alone;
    private final Section root;

    WhatIfPart(ReadingModel reading, Strings strings, Said said) {
        this.reading = reading;
        this.strings = strings;
        this.said = said;
        FlowPane row = new FlowPane();
        row.getStyleClass().add("switches");
        for (Modality modality : Modality.values()) {
            ToggleButton on = new ToggleButton(said.modality(modality));
            on.getStyleClass().addAll("stream-switch", modality.id());
            on.setTooltip(new Tooltip());
            on.setOnAction(event -> switched());
            switches.put(modality, on);
            row.getChildren().add(on);
        }
        change.setWrapText(true);
        alone = new AlonePart(strings, said);
        root = new Section(strings.get("what-if.title"), row, change, alone);
    }

    Node root() {
        return root;
    }

    void show(ReadingState state) {
        Set<Modality> present = state.present();
        switches.forEach((modality, on) -> {
            on.setDisable(!present.contains(modality));
            on.setSelected(present.contains(modality) && !state.off().contains(modality));
            String tip = !present.contains(modality) ? "what-if.absent" : on.isSelected() ? "what-if.off" : "what-if.on";
            on.getTooltip().setText(strings.get(tip, said.modality(modality)));
        });
        change.setText(switch (state.phase()) {
            case NOTHING_LEFT -> strings.get("what-if.nothing");
            case READ -> state.off().isEmpty() ? strings.get("what-if.hint") : said.whatIf(state.answer(), state.off());
            default -> change.getText();
        });
        hint(state);
    }

    void showAlone(Map<Modality, Prediction> streams, ReadingState state) {
        alone.show(streams, streams.isEmpty() ? null : state.answer().whole().analysis().prediction());
        hint(state);
    }

    /** The hint gives its line to what is known. */
    private void hint(ReadingState state) {
        Section.show(change, !alone.isVisible() || !state.off().isEmpty());
    }

    private void switched() {
        EnumSet<Modality> off = EnumSet.noneOf(Modality.class);
        switches.forEach((modality, on) -> {
            if (!on.isSelected() && !on.isDisabled()) {
                off.add(modality);
            }
        });
        reading.without(off);
    }
}
