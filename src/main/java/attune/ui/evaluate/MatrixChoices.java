package attune.ui.evaluate;

import attune.domain.Side;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/** How the matrices are shown: counts or shares, with the diagonal or without, one seed or all. */
final class MatrixChoices extends VBox {

    private final EvaluateModel model;
    private final Strings strings;
    private final ComboBox<OptionalLong> seeds = new ComboBox<>();
    private final Subscription following;
    private boolean choosing;

    MatrixChoices(EvaluateModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().add("matrix-choices");
        seeds.setId("seed");
        seeds.setConverter(new StringConverter<>() {
            @Override public String toString(OptionalLong seed) {
                return seed == null ? "" : seed.isPresent() ? strings.get("seed.one", seed.getAsLong()) : strings.get("seed.all");
            }

            @Override public OptionalLong fromString(String text) {
                return OptionalLong.empty();
            }
        });
        seeds.setOnAction(choice -> {
            if (!choosing && seeds.getValue() != null) {
                model.seedProperty().set(seeds.getValue());
            }
        });
        ToggleButton diagonal = new ToggleButton(strings.get("off-diagonal"));
        diagonal.setId("off-diagonal");
        diagonal.getStyleClass().add("chip");
        diagonal.setTooltip(new Tooltip(strings.get("off-diagonal.tip")));
        diagonal.setSelected(model.diagonalProperty().get() == Squares.Diagonal.LEFT_OUT);
        diagonal.setOnAction(click -> model.diagonalProperty().set(
            diagonal.isSelected() ? Squares.Diagonal.LEFT_OUT : Squares.Diagonal.SHOWN));
        Label heading = new Label(strings.get("matrices"));
        heading.getStyleClass().add("section-heading");
        HBox line = new HBox(6, diagonal, seeds);
        getChildren().addAll(heading, measures(), line);
        following = model.seenProperty().subscribe(this::offer);
    }

    private HBox measures() {
        HBox segments = new HBox();
        segments.getStyleClass().add("segments");
        segments.setMaxHeight(USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        for (Measure measure : Measure.values()) {
            ToggleButton button = new ToggleButton(strings.get("measure." + measure.id()));
            button.setId("measure-" + measure.id());
            button.getStyleClass().addAll("segment", "part-tab");
            button.setTooltip(new Tooltip(strings.get("measure.tip." + measure.id())));
            button.setToggleGroup(group);
            button.setSelected(measure == model.measureProperty().get());
            button.setOnAction(click -> {
                button.setSelected(true);
                model.measureProperty().set(measure);
            });
            segments.getChildren().add(button);
        }
        return segments;
    }

    /** All together, then each seed that any side has. */
    private void offer(Seen seen) {
        if (seen == null) {
            return;
        }
        Set<Long> numbers = new LinkedHashSet<>();
        for (Side side : seen.pair().sides()) {
            numbers.addAll(seen.pair().seeds(side));
        }
        List<OptionalLong> all = new ArrayList<>(List.of(OptionalLong.empty()));
        numbers.stream().sorted().forEach(number -> all.add(OptionalLong.of(number)));
        choosing = true;
        seeds.getItems().setAll(all);
        seeds.setValue(all.contains(model.seedProperty().get()) ? model.seedProperty().get() : OptionalLong.empty());
        choosing = false;
        seeds.setVisible(numbers.size() > 1);
        seeds.setManaged(numbers.size() > 1);
    }

    void close() {
        following.unsubscribe();
    }
}
