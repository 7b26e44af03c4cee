package attune.ui.batch;

import attune.ui.common.Strings;
import attune.workbench.BatchRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** One chip for each sort of row there is, with its count; the chosen one filters the table. */
final class RowChips extends HBox {

    private final BatchModel model;
    private final Strings strings;
    private final ToggleGroup group = new ToggleGroup();
    private final InvalidationListener counting = change -> count();

    RowChips(BatchModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("chips");
        model.rows().addListener(new WeakInvalidationListener(counting));
        count();
    }

    private void count() {
        List<RowFilter.Kind> kinds = new ArrayList<>();
        kinds.add(new RowFilter.Kind.Any());
        model.rows().stream().map(BatchRow::label).flatMap(Optional::stream).distinct().sorted()
            .forEach(label -> kinds.add(new RowFilter.Kind.Answer(label)));
        kinds.add(new RowFilter.Kind.Disagreement());
        kinds.add(new RowFilter.Kind.Unsure());
        kinds.add(new RowFilter.Kind.Problem());
        RowFilter.Kind chosen = model.filterProperty().get().kind();
        getChildren().clear();
        for (RowFilter.Kind kind : kinds) {
            long number = model.rows().stream().filter(new RowFilter("", kind)).count();
            if (number > 0 || kind.equals(chosen) || kind instanceof RowFilter.Kind.Any) {
                getChildren().add(chip(kind, number, kind.equals(chosen)));
            }
        }
    }

    private ToggleButton chip(RowFilter.Kind kind, long number, boolean selected) {
        ToggleButton chip = new ToggleButton(name(kind) + "  " + number);
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(group);
        chip.setSelected(selected);
        chip.setOnAction(click -> {
            chip.setSelected(true);
            model.filterProperty().set(new RowFilter(model.filterProperty().get().text(), kind));
        });
        return chip;
    }

    private String name(RowFilter.Kind kind) {
        return switch (kind) {
            case RowFilter.Kind.Any() -> strings.get("chip.all");
            case RowFilter.Kind.Answer(String label) -> strings.name("label.", label);
            case RowFilter.Kind.Disagreement() -> strings.get("chip.disagreement");
            case RowFilter.Kind.Unsure() -> strings.get("chip.unsure");
            case RowFilter.Kind.Problem() -> strings.get("chip.problems");
        };
    }
}
