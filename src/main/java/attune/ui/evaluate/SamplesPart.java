package attune.ui.evaluate;

import attune.ui.common.Card;
import attune.ui.common.FigureExport;
import attune.ui.common.Strings;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The samples that are asked for: what is asked, how many they are, and the table of them. */
final class SamplesPart {

    private final EvaluateModel model;
    private final Strings strings;
    private final SampleTable table;
    private final FilterPart filter;
    private final WhichText text;
    private final HBox place = new HBox();
    private final Card card;
    private final Subscription following;

    /**
     * A part over a table.
     *
     * @param open opens a sample in Inspect
     * @param stand asks where the corpus stands
     */
    SamplesPart(EvaluateModel model, FigureExport export, Strings strings, IntConsumer open, Runnable stand) {
        this.model = model;
        this.strings = strings;
        this.text = new WhichText(strings.locale());
        this.table = new SampleTable(model, new SampleColumns(model, strings).all(), strings);
        this.filter = new FilterPart(model, strings);
        TableView<Integer> view = table.view();
        VBox.setVgrow(view, Priority.ALWAYS);
        view.setMinHeight(0);
        Label none = new Label(strings.get("samples.none"));
        none.getStyleClass().add("muted");
        view.setPlaceholder(none);
        view.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open(open);
            }
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open(open);
                key.consume();
            }
        });
        place(stand);
        card = new Card(strings.get("samples"), filter, place, view);
        card.noteProperty().set(strings.get("samples.keys"));
        card.setAction(save(export));
        following = Subscription.combine(model.selection().shownProperty().subscribe(this::show),
            model.origins().stateProperty().subscribe(this::tell));
    }

    /** Every field of the samples that stand in the table now, in their order. */
    private MenuButton save(FigureExport export) {
        MenuButton save = new MenuButton("⤓");
        save.setId("save-samples");
        save.getStyleClass().addAll("plain-menu", "no-arrow");
        save.setTooltip(new Tooltip(strings.get("parts.save")));
        save.setAccessibleText(strings.get("parts.save"));
        save.getItems().setAll(export.numbersItem("samples", () -> {
            int[] samples = model.selection().shownProperty().get().samples();
            List<Field> fields = List.copyOf(model.selection().fields().values());
            return () -> SampleNumbers.of(samples, fields);
        }));
        return save;
    }

    Card root() {
        return card;
    }

    private void open(IntConsumer open) {
        model.selection().chosenProperty().get().ifPresent(open::accept);
    }

    private void place(Runnable stand) {
        Label said = new Label();
        said.setId("place-unknown");
        said.getStyleClass().addAll("muted", "small");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button name = new Button(strings.get("place.name"));
        name.setId("name-place");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setOnAction(click -> stand.run());
        place.getStyleClass().add("place-banner");
        place.getChildren().setAll(said, name);
    }

    private void tell(OriginsModel.State state) {
        boolean kept = model.runs().pairProperty().get() != null && model.runs().pairProperty().get().texts();
        boolean shown = state == OriginsModel.State.PLACE_UNKNOWN && !kept || state == OriginsModel.State.READING;
        place.setVisible(shown);
        place.setManaged(shown);
        ((Label) place.getChildren().getFirst()).setText(model.origins().card(strings.locale())
            .map(corpus -> state == OriginsModel.State.READING ? strings.get("place.reading", corpus.name())
                : strings.get("place.unknown", corpus.name())).orElse(""));
        place.getChildren().getLast().setVisible(state == OriginsModel.State.PLACE_UNKNOWN);
        table.arrange(model.seenProperty().get());
        if (state == OriginsModel.State.READY && !model.selection().whichProperty().get().words().isBlank()) {
            model.selection().find();
        }
    }

    private void show(SelectionModel.Shown shown) {
        Seen seen = model.seenProperty().get();
        List<String> labels = seen == null ? List.of() : seen.pair().labels();
        String asked = shown.which().all() || seen == null ? "" : text.of(shown.which(), labels) + " — ";
        card.titleProperty().set(asked + strings.get("samples.count", shown.samples().length));
    }

    /** Puts the caret into the field for words. */
    void search() {
        filter.search();
    }

    void close() {
        filter.close();
        table.close();
        following.unsubscribe();
    }
}
