package attune.ui.batch;

import attune.domain.Settings;
import attune.ui.common.Strings;
import attune.workbench.BatchRow;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A table of readings: what was dropped, chips and a field to filter it, and the rows. */
public final class BatchView {

    private final BatchModel model;
    private final Strings strings;
    private final TableView<BatchRow> table;
    private final VBox root;

    /**
     * A view of one table.
     *
     * @param settings the device of the next start
     * @param save asks where to write a file, given the name proposed
     * @param open opens the sample of a row, given its source
     */
    public BatchView(BatchModel model, Locale language, Supplier<Settings> settings,
        Function<String, Optional<Path>> save, Consumer<String> open) {
        this.model = model;
        this.strings = Strings.of(BatchView.class, language);
        this.table = new RowTable(model.shown(), strings).view();
        table.setPlaceholder(placeholder());
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openChosen(open);
            }
        });
        table.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openChosen(open);
                key.consume();
            }
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        Label hint = new Label(strings.get("hint"));
        hint.getStyleClass().add("muted");
        VBox card = new VBox(filters(), table, hint);
        card.getStyleClass().addAll("card", "batch-card");
        VBox.setVgrow(card, Priority.ALWAYS);
        root = new VBox(head(settings, save), card);
        root.getStyleClass().add("batch");
    }

    public Parent root() {
        return root;
    }

    private HBox head(Supplier<Settings> settings, Function<String, Optional<Path>> save) {
        Label title = new Label(model.title());
        title.getStyleClass().add("page-title");
        Label count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty().bind(Bindings.createStringBinding(
            () -> strings.get(model.runningProperty().get() ? "count.running" : "count", model.rows().size()),
            model.rows(), model.runningProperty()));
        Button run = new Button();
        run.setId("run");
        run.textProperty().bind(Bindings.when(model.runningProperty())
            .then(strings.get("stop")).otherwise(strings.get("go-on")));
        run.visibleProperty().bind(model.completeProperty().not());
        run.managedProperty().bind(run.visibleProperty());
        run.setOnAction(click -> {
            if (model.runningProperty().get()) {
                model.stop();
            } else {
                model.start(settings.get());
            }
        });
        Button export = new Button(strings.get("export"));
        export.setId("export");
        export.disableProperty().bind(Bindings.isEmpty(model.shown()));
        export.setOnAction(click -> save.apply(model.title() + ".csv")
            .ifPresent(csv -> model.export(table.getItems(), csv)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, count, space, run, export);
        head.getStyleClass().addAll("card", "batch-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox filters() {
        TextField search = new TextField(model.filterProperty().get().text());
        search.setId("row-search");
        search.setPromptText(strings.get("filter"));
        search.textProperty().addListener((value, before, now) ->
            model.filterProperty().set(new RowFilter(now, model.filterProperty().get().kind())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox filters = new HBox(new RowChips(model, strings), space, search);
        filters.getStyleClass().add("batch-filters");
        filters.setAlignment(Pos.CENTER_LEFT);
        return filters;
    }

    private Label placeholder() {
        Label empty = new Label();
        empty.getStyleClass().add("muted");
        empty.textProperty().bind(Bindings.createStringBinding(
            () -> strings.get(model.rows().isEmpty() ? "empty" : "none-found"), model.rows()));
        return empty;
    }

    private void openChosen(Consumer<String> open) {
        BatchRow chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen.source());
        }
    }
}
