package attune.ui.train;

import attune.domain.CorpusReport;
import attune.domain.Variant;
import attune.ui.common.Strings;
import attune.workbench.ModelEntry;
import attune.workbench.PresetNumbers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/** How to train: what is asked, which variants, by which preset, with how many seeds. */
final class OrderPart extends VBox {

    private final OrderModel order;
    private final Strings strings;
    private final ComboBox<String> task = new ComboBox<>();
    private final ComboBox<Optional<Path>> pretrained = new ComboBox<>();
    private final HBox presets = new HBox();
    private final BiConsumer<String, Runnable> agreed;
    private final Label numbers = FormRow.quiet();
    private final TextField epochs = new TextField();
    private final InvalidationListener offering;
    private final Subscription following;
    private Subscription offeredPresets = Subscription.EMPTY;

    /**
     * The form.
     *
     * @param models those whose text encoder may be started from are offered
     * @param agreed goes on with a model that was made elsewhere, once the person has agreed to run it
     */
    OrderPart(TrainViewModel model, ObservableList<ModelEntry> models, BiConsumer<String, Runnable> agreed, Strings strings) {
        this.order = model.order();
        this.agreed = agreed;
        this.strings = strings;
        getStyleClass().add("form-part");
        HBox protocols = new HBox();
        Spinner<Integer> seeds = seeds();
        epochs.setId("epochs");
        epochs.setText(order.epochs().get());
        epochs.textProperty().addListener((value, before, now) -> order.epochs().set(now));
        task();
        offering = change -> offer(models);
        models.addListener(new WeakInvalidationListener(offering));
        offer(models);
        Label protocolNote = FormRow.quiet();
        VBox asked = new VBox(5, FormRow.beside(FormRow.of(strings.get("task"), task),
            FormRow.of(strings.get("protocol"), protocols)), protocolNote);
        getChildren().addAll(asked,
            FormRow.of(strings.get("variants"), variants(true), variants(false)),
            FormRow.of(strings.get("preset"), presets, numbers),
            FormRow.beside(FormRow.of(strings.get("seeds"), seeds), FormRow.of(strings.get("epochs"), epochs)),
            FormRow.of(strings.get("pretrained"), pretrained));
        following = Subscription.combine(
            FormRow.choice(protocols, order.protocols(), order.protocol(),
                id -> strings.name("protocol.", id), id -> "protocol-" + id),
            order.protocol().subscribe(now -> protocolNote.setText(strings.get("protocol.note." + now))),
            order.preset().subscribe(now -> tell()), order.task().subscribe(now -> tell()),
            order.protocol().subscribe(now -> tell()), order.pretrained().subscribe(now -> carried()),
            model.corpus().name().subscribe(now -> tell()), model.corpus().report().subscribe(this::tasks));
    }

    void close() {
        following.unsubscribe();
        offeredPresets.unsubscribe();
    }

    private void task() {
        task.setId("task");
        task.setMaxWidth(Double.MAX_VALUE);
        task.setConverter(named(name -> strings.name("task.", name)));
        task.setOnAction(choice -> {
            if (task.getValue() != null) {
                order.task().set(task.getValue());
            }
        });
    }

    private void tasks(CorpusReport report) {
        tell();
        task.setDisable(report == null || report.tasks().size() < 2);
        task.getItems().setAll(report == null ? List.of() : report.tasks());
        task.setValue(report == null ? null : order.task().get());
    }

    /** The six variants, or the points between them. */
    private FlowPane variants(boolean six) {
        List<String> own = Stream.of(Variant.values()).map(Variant::id).toList();
        FlowPane chips = new FlowPane(6, 6);
        chips.getStyleClass().add("variants");
        for (String variant : order.variants().stream().filter(each -> own.contains(each) == six).toList()) {
            ToggleButton chip = new ToggleButton(variant);
            chip.setId("variant-" + variant.replace('+', '-'));
            chip.getStyleClass().add("chip");
            chip.setSelected(order.chosen().contains(variant));
            chip.selectedProperty().addListener((value, before, now) -> {
                if (now) {
                    order.chosen().add(variant);
                } else {
                    order.chosen().remove(variant);
                }
            });
            chips.getChildren().add(chip);
        }
        return chips;
    }

    private Spinner<Integer> seeds() {
        Spinner<Integer> seeds = new Spinner<>(
            new SpinnerValueFactory.IntegerSpinnerValueFactory(1, OrderModel.MOST_SEEDS, order.seeds().get()));
        seeds.setId("seeds");
        seeds.setMaxWidth(Double.MAX_VALUE);
        seeds.valueProperty().addListener((value, before, now) -> order.seeds().set(now));
        return seeds;
    }

    private void offer(List<ModelEntry> models) {
        pretrained.setId("pretrained");
        pretrained.setMaxWidth(Double.MAX_VALUE);
        pretrained.setConverter(named(
            folder -> folder.map(path -> path.getFileName().toString()).orElse(strings.get("pretrained.none"))));
        pretrained.setOnAction(null);
        pretrained.getItems().setAll(Stream.concat(Stream.of(Optional.<Path>empty()), models.stream()
            .filter(ModelEntry::encodesText).map(model -> Optional.of(model.folder()))).toList());
        showCarried();
        // The arrow keys pass by what is in the list: only what stands when it closes is chosen.
        pretrained.setOnAction(choice -> {
            if (!pretrained.isShowing()) {
                take(models);
            }
        });
        pretrained.setOnHidden(closed -> take(models));
    }

    private void take(List<ModelEntry> models) {
        Path wanted = pretrained.getValue().orElse(null);
        if (Objects.equals(wanted, order.pretrained().get())) {
            return;
        }
        models.stream().filter(model -> model.folder().equals(wanted) && !model.answers()).map(ModelEntry::name).findFirst()
            .ifPresentOrElse(name -> {
                showCarried();
                agreed.accept(name, () -> order.pretrained().set(wanted));
            }, () -> order.pretrained().set(wanted));
    }

    private void showCarried() {
        Optional<Path> chosen = Optional.ofNullable(order.pretrained().get());
        pretrained.setValue(pretrained.getItems().contains(chosen) ? chosen : Optional.empty());
    }

    /** Other first weights have other presets. */
    private void carried() {
        showCarried();
        offeredPresets.unsubscribe();
        presets.getChildren().clear();
        offeredPresets = FormRow.choice(presets, order.presets().stream().map(PresetNumbers::name).toList(), order.preset(),
            id -> strings.name("preset.", id), id -> "preset-" + id);
        tell();
    }

    private void tell() {
        PresetNumbers preset = order.numbers();
        String origin = preset.name().equals("paper") ? strings.get("origin.paper") : preset.trials().isPresent()
            ? strings.get("origin.trials", preset.trials().getAsInt()) : strings.get("origin.none");
        numbers.setText(strings.get("numbers", preset.batch(), decimal(preset.rate()), preset.width(),
            decimal(preset.dropout()), order.usual(), preset.patience()) + " " + origin
            + (preset.name().equals("fine-tuned") ? " " + strings.get("numbers.fine", decimal(preset.carried())) : ""));
        epochs.setPromptText(Integer.toString(order.usual()));
    }

    /** Such as 0.1, 4e-4. */
    private static String decimal(double value) {
        return value >= 0.01 ? String.format(Locale.ROOT, "%s", value)
            : String.format(Locale.ROOT, "%.1e", value).replace(".0e", "e").replace("e-0", "e-");
    }

    private static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}
