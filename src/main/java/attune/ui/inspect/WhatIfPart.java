package attune.ui.inspect;

import attune.domain.Edit;
import attune.domain.Modality;
import attune.domain.Prediction;
import attune.ui.common.EditText;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

/**
 * What if: the streams as switches, noise on the sound, every change made on the sample itself, and what each of them did to
 * the answer and its gates; what each stream says alone.
 */
final class WhatIfPart {

    private final InspectViewModel model;
    private final Strings strings;
    private final Said said;
    private final Map<Modality, ToggleButton> switches = new EnumMap<>(Modality.class);
    private final MenuButton noise = new MenuButton();
    private final Label hint = new Label();
    private final BeforeAfter difference;
    private final AlonePart alone;
    private final Section root;

    WhatIfPart(InspectViewModel model, Changes changes, Strings strings, Said said) {
        this.model = model;
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
        noise.getStyleClass().add("noise");
        noise.setTooltip(new Tooltip(strings.get("noise.why")));
        row.getChildren().add(noise);
        hint.setWrapText(true);
        hint.getStyleClass().add("caption");
        difference = new BeforeAfter(said);
        alone = new AlonePart(strings, said);
        ChangeList list = new ChangeList(model.edits(), changes, strings);
        root = new Section(strings.get("what-if.title"), row, hint, difference.root(), list.root(), alone);
        model.edits().list().addListener((edits, old, now) -> noise(now));
        noise(List.of());
    }

    Node root() {
        return root;
    }

    /** The rows of before and after, for a file. */
    BeforeAfter difference() {
        return difference;
    }

    void show(ReadingState state) {
        Set<Modality> present = state.present();
        switches.forEach((modality, on) -> {
            on.setDisable(!present.contains(modality));
            on.setSelected(present.contains(modality) && !state.off().contains(modality));
            String tip = !present.contains(modality) ? "what-if.absent" : on.isSelected() ? "what-if.off" : "what-if.on";
            on.getTooltip().setText(strings.get(tip, said.modality(modality)));
        });
        boolean heard = state.answer() != null && state.answer().original().pieces().sound().isPresent();
        Section.show(noise, heard);
        boolean nothing = state.phase() == ReadingState.Phase.NOTHING_LEFT;
        boolean changed = state.answer() != null && state.answer().changed();
        hint.setText(strings.get(nothing ? "what-if.nothing" : changed ? "what-if.compared" : "what-if.hint"));
        difference.show(nothing ? null : state.answer());
    }

    void showAlone(Map<Modality, Prediction> streams, ReadingState state) {
        alone.show(streams, streams.isEmpty() ? null : state.answer().whole().analysis().prediction());
    }

    private void switched() {
        EnumSet<Modality> off = EnumSet.noneOf(Modality.class);
        switches.forEach((modality, on) -> {
            if (!on.isSelected() && !on.isDisabled()) {
                off.add(modality);
            }
        });
        model.reading().without(off);
    }

    /** The noise on all of the sound, to choose from. */
    private void noise(List<Edit> edits) {
        Optional<Edit.Noisy> now = edits.stream().filter(Edit.Noisy.class::isInstance).map(Edit.Noisy.class::cast)
            .filter(change -> change.time().isEmpty()).findFirst();
        noise.setText(now.map(change -> strings.get("noise.ratio", EditText.decibels(change.decibels())))
            .orElse(strings.get("noise.none")));
        ToggleGroup group = new ToggleGroup();
        List<RadioMenuItem> items = new ArrayList<>();
        items.add(choice(strings.get("noise.none"), now.isEmpty(), group, Optional.empty()));
        ChangeMenus.RATIOS.forEach(ratio -> {
            Edit change = ChangeMenus.noise(Optional.empty(), ratio);
            items.add(choice(strings.get("noise.ratio", EditText.decibels(ratio)), now.filter(change::equals).isPresent(), group,
                Optional.of(change)));
        });
        noise.getItems().setAll(items);
    }

    private RadioMenuItem choice(String name, boolean chosen, ToggleGroup group, Optional<Edit> change) {
        RadioMenuItem item = new RadioMenuItem(name);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(event -> {
            List<Edit> edits = new ArrayList<>(model.edits().list().get());
            edits.removeIf(each -> each instanceof Edit.Noisy noisy && noisy.time().isEmpty());
            change.ifPresent(edits::add);
            model.edits().all(edits);
        });
        return item;
    }
}
