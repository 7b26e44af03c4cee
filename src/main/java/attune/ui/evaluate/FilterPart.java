package attune.ui.evaluate;

import attune.ui.common.Strings;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What is asked of the samples, as chips that can be taken off: flips, cells, what was picked, fields; and words to look for. */
final class FilterPart extends VBox {

    private static final List<Flip> FLIPS = List.of(Flip.FIXED, Flip.BROKEN, Flip.BOTH_WRONG, Flip.DISAGREE);

    private final EvaluateModel model;
    private final Strings strings;
    private final WhichText text;
    private final FlowPane chips = new FlowPane();
    private final Map<Flip, ToggleButton> flips = new EnumMap<>(Flip.class);
    private final TextField words = new TextField();
    private final MenuButton more = new MenuButton("+");
    private final Jobs counting;
    private final Subscription following;

    FilterPart(EvaluateModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.text = new WhichText(strings.locale());
        this.counting = new Jobs(model.jobs(), model.problems());
        getStyleClass().add("filter");
        chips.getStyleClass().addAll("filter-chips");
        words.setId("sample-search");
        words.setPromptText(strings.get("filter.words"));
        words.textProperty().addListener((value, before, now) -> ask(which().withWords(now)));
        more.setId("add-filter");
        more.getStyleClass().add("chip-menu");
        more.setTooltip(new Tooltip(strings.get("filter.add")));
        more.setAccessibleText(strings.get("filter.add"));
        for (Flip flip : FLIPS) {
            ToggleButton chip = new ToggleButton(text.flip(flip));
            chip.setId("flip-" + flip.id());
            chip.getStyleClass().add("chip");
            chip.setTooltip(new Tooltip(strings.get("flip.tip." + flip.id())));
            chip.setOnAction(click -> toggle(flip));
            flips.put(flip, chip);
        }
        getChildren().add(chips);
        following = Subscription.combine(model.selection().whichProperty().subscribe(now -> show()),
            model.seenProperty().subscribe(this::look));
    }

    private Which which() {
        return model.selection().whichProperty().get();
    }

    private void ask(Which now) {
        model.selection().whichProperty().set(now);
    }

    private void toggle(Flip flip) {
        Set<Flip> asked = new HashSet<>(which().flips());
        if (!asked.remove(flip)) {
            asked.add(flip);
        }
        ask(which().withFlips(asked.isEmpty() ? Set.of() : EnumSet.copyOf(asked)));
    }

    private void look(Seen seen) {
        show();
        more.getItems().setAll(model.selection().fields().values().stream().map(field -> {
            MenuItem item = new MenuItem(text.name(field.id()));
            item.setOnAction(choice -> form(field));
            return item;
        }).toList());
        if (seen != null && seen.two()) {
            Map<String, Field> fields = model.selection().fields();
            counting.start("samples", (progress, cancellation) -> {
                Map<Flip, Integer> counts = new EnumMap<>(Flip.class);
                FLIPS.forEach(flip -> counts.put(flip, Matching.of(Which.ALL.withFlips(Set.of(flip)), seen, fields).length));
                return counts;
            }, counts -> counts.forEach((flip, count) ->
                flips.get(flip).setText(strings.get("flip.count", text.flip(flip), count))));
        }
    }

    private void show() {
        Seen seen = model.seenProperty().get();
        Which now = which();
        if (!words.getText().equals(now.words())) {
            words.setText(now.words());
        }
        chips.getChildren().clear();
        flips.forEach((flip, chip) -> chip.setSelected(now.flips().contains(flip)));
        if (seen != null && seen.two()) {
            chips.getChildren().addAll(flips.values());
        }
        if (seen != null && !now.cells().isEmpty()) {
            chips.getChildren().add(chip(text.cells(now, seen.pair().labels()), () -> ask(which().withCells(Set.of()))));
        }
        now.picked().forEach(picked -> chips.getChildren().add(chip(picked.name(), () -> ask(which().without(picked)))));
        now.fields().forEach(test -> chips.getChildren().add(chip(text.field(test), () -> ask(which().without(test)))));
        chips.getChildren().addAll(more, words);
    }

    private Button chip(String said, Runnable off) {
        Button chip = new Button(said + "  ✕");
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("chip", "asked");
        chip.setAccessibleText(strings.get("filter.off", said));
        chip.setOnAction(click -> off.run());
        return chip;
    }

    private void form(Field field) {
        getChildren().setAll(chips, new FieldForm(field, text, strings, test -> {
            getChildren().setAll(chips);
            test.ifPresent(asked -> ask(which().with(asked)));
        }));
    }

    /** Puts the caret into the field for words. */
    void search() {
        words.requestFocus();
    }

    void close() {
        counting.cancel();
        following.unsubscribe();
    }
}
