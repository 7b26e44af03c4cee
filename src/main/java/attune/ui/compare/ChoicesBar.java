package attune.ui.compare;

import attune.domain.Direction;
import attune.figure.attention.Depth;
import attune.figure.attention.Head;
import attune.ui.common.AttentionText;
import attune.ui.common.Strings;
import attune.workbench.ModelEntry;
import attune.workbench.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** What the columns show: which models, which map; and the pin. */
final class ChoicesBar {

    private final CompareModel model;
    private final Strings strings;
    private final AttentionText text;
    private final Runnable changed;
    private final ComboBox<Direction> direction = new ComboBox<>();
    private final ComboBox<Depth> depth = new ComboBox<>();
    private final ComboBox<Head> head = new ComboBox<>();
    private final ComboBox<Integer> window = new ComboBox<>();
    private final MenuButton models = new MenuButton();
    private final ToggleButton pin = new ToggleButton();
    private final FlowPane root;
    private Direction wantedDirection;
    private Depth wantedDepth;
    private Head wantedHead = new Head.Mean();
    private boolean filling;

    /** {@code changed} hears that another map is wanted. */
    ChoicesBar(CompareModel model, Strings strings, AttentionText text, Runnable changed) {
        this.model = model;
        this.strings = strings;
        this.text = text;
        this.changed = changed;
        choice(direction, "choose.direction", text::direction, () -> wantedDirection = direction.getValue());
        choice(depth, "choose.layer", text::depth, () -> wantedDepth = depth.getValue());
        choice(head, "choose.head", text::head, () -> wantedHead = head.getValue());
        choice(window, "choose.window", at -> strings.get("window.which", at + 1), () -> model.window(window.getValue()));
        models.setText(strings.get("choose.models"));
        models.setId("compare-models");
        models.setOnShowing(event -> offer());
        models.getItems().add(new CheckMenuItem("…"));
        pin.setText(strings.get("pin"));
        pin.setId("compare-pin");
        pin.setTooltip(new Tooltip(strings.get("pin.why")));
        pin.setOnAction(click -> model.pin());
        root = new FlowPane(models, pin, window, direction, depth, head);
        root.getStyleClass().add("compare-choices");
        model.pinned().addListener((pinned, old, now) -> pin.setSelected(now != null));
    }

    Region root() {
        return root;
    }

    Direction direction() {
        return direction.getValue();
    }

    Depth depth() {
        return depth.getValue();
    }

    Head head() {
        return head.getValue();
    }

    /** Offers what the readings have; what was wanted before comes back as soon as it is there. */
    void show(List<Reading> readings) {
        filling = true;
        List<Direction> directions = Maps.directions(readings);
        fill(direction, directions, wantedDirection);
        List<Depth> depths = direction.getValue() == null ? List.of() : Maps.depths(readings, direction.getValue());
        fill(depth, depths, wantedDepth);
        List<Head> heads = new ArrayList<>(List.of(new Head.Mean()));
        int count = depth.getValue() == null ? 0 : Maps.heads(readings, direction.getValue(), depth.getValue());
        IntStream.range(0, count).forEach(index -> heads.add(new Head.One(index)));
        fill(head, heads, wantedHead);
        int windows = readings.stream().mapToInt(reading -> reading.windows().size()).max().orElse(0);
        fill(window, IntStream.range(0, windows).boxed().toList(), model.window());
        ColumnCard.visible(window, windows > 1);
        filling = false;
    }

    private void offer() {
        List<String> standing = model.standing().stream().map(ModelEntry::name).toList();
        models.getItems().setAll(model.fitting().stream().map(each -> {
            CheckMenuItem item = new CheckMenuItem(each.name() + " · " + each.terms().variant());
            item.setMnemonicParsing(false);
            item.setSelected(standing.contains(each.name()));
            item.setOnAction(click -> {
                Set<String> names = new LinkedHashSet<>(standing);
                if (item.isSelected()) {
                    names.add(each.name());
                } else {
                    names.remove(each.name());
                }
                model.choose(names);
            });
            return item;
        }).toList());
    }

    private <T> void choice(ComboBox<T> box, String name, Function<T, String> written, Runnable choose) {
        box.setAccessibleText(strings.get(name));
        box.setTooltip(new Tooltip(strings.get(name)));
        box.setConverter(new StringConverter<>() {
            @Override public String toString(T value) {
                return value == null ? "" : written.apply(value);
            }

            @Override public T fromString(String typed) {
                throw new UnsupportedOperationException("the choice is not typed");
            }
        });
        box.valueProperty().addListener((value, old, now) -> {
            if (!filling && now != null) {
                choose.run();
                changed.run();
            }
        });
    }

    private static <T> void fill(ComboBox<T> box, List<T> choices, T wanted) {
        if (!box.getItems().equals(choices)) {
            box.getItems().setAll(choices);
        }
        box.setValue(wanted != null && choices.contains(wanted) ? wanted : choices.isEmpty() ? null : choices.getFirst());
        box.setDisable(choices.size() < 2);
    }
}
