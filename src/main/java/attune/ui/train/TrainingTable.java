package attune.ui.train;

import attune.ui.common.Strings;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The list of trainings. Enter opens a finished one and goes on with a stopped one; Delete takes one off the list. */
final class TrainingTable {

    private static final double ROW = 46;
    private static final double LEAST = 0.75;

    /** What can be done to a training. */
    interface Actions {
        void stop(Training training);

        void resume(Training training);

        void open(Training training);

        void forget(Training training);
    }

    private final TableView<Training> table;
    private final Actions actions;

    TrainingTable(TrainingsModel model, Curves curves, Strings strings, Actions actions) {
        this.actions = actions;
        TrainingText text = new TrainingText(strings);
        table = new TableView<>(model.all());
        table.setId("trainings");
        table.getStyleClass().add("trainings");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        Label none = new Label(strings.get("trainings.none"));
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        table.setPlaceholder(none);
        add(strings.get("column.training"), 176, column -> new TrainingCells.Name(curves, text));
        add(strings.get("column.state"), 172, column -> new TrainingCells.State(text));
        add(strings.get("column.left"), 72, column -> new TrainingCells.Text(text::left));
        add(strings.get("column.best"), 70, column -> new TrainingCells.Text(stand -> text.best(stand.kept())));
        add("", 116, column -> new TrainingCells.Buttons(actions, strings));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                goOn();
            }
        });
    }

    TableView<Training> view() {
        return table;
    }

    private void add(String title, double width,
        Function<TableColumn<Training, Training>, TableCell<Training, Training>> cell) {
        TableColumn<Training, Training> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(LEAST * width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(cell::apply);
        table.getColumns().add(column);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            goOn();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && chosen() != null) {
            actions.forget(chosen());
            event.consume();
        }
    }

    private void goOn() {
        if (chosen() != null && chosen().stand().get().finished()) {
            actions.open(chosen());
        } else if (chosen() != null) {
            actions.resume(chosen());
        }
    }

    private Training chosen() {
        return table.getSelectionModel().getSelectedItem();
    }
}
