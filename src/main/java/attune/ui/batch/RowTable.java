package attune.ui.batch;

import attune.ui.common.GateBar;
import attune.ui.common.Strings;
import attune.workbench.BatchRow;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The columns of a table of readings; each sorts by what it means, not by what it says. */
final class RowTable {

    private final Strings strings;
    private final RowText text;
    private final TableView<BatchRow> table = new TableView<>();

    RowTable(ObservableList<BatchRow> rows, Strings strings) {
        this.strings = strings;
        this.text = new RowText(strings);
        SortedList<BatchRow> sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setId("rows");
        table.getStyleClass().add("dense");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add("column.sample", 220, Comparator.comparing(BatchRow::source), row -> label(text.source(row), row.source()));
        add("column.answer", 130, Comparator.comparing(row -> row.label().orElse("")), this::answer);
        add("column.confidence", 90, Comparator.comparingDouble(BatchRow::confidence), row -> label(text.confidence(row), ""));
        add("column.gates", 108, Comparator.comparingDouble(RowTable::largestGate), row -> new GateBar(row.gates()));
        add("column.disagreement", 300, Comparator.comparing(BatchRow::disagreement),
            row -> label(text.disagreement(row), text.disagreement(row)));
        add("column.language", 90, Comparator.comparing(BatchRow::language), row -> label(text.language(row), ""));
        add("column.problem", 200, Comparator.comparing(row -> row.problem().orElse("")),
            row -> label(text.problem(row), text.problem(row)));
    }

    TableView<BatchRow> view() {
        return table;
    }

    private static double largestGate(BatchRow row) {
        return row.gates().values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private void add(String key, double width, Comparator<BatchRow> order, Function<BatchRow, Node> content) {
        TableColumn<BatchRow, BatchRow> column = new TableColumn<>(strings.get(key));
        column.setPrefWidth(width);
        column.setMinWidth(width / 2);
        column.setComparator(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(of -> new TableCell<>() {
            @Override protected void updateItem(BatchRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : content.apply(row));
            }
        });
        table.getColumns().add(column);
    }

    private Node answer(BatchRow row) {
        if (row.label().isEmpty()) {
            return label("–", "");
        }
        Region dot = new Region();
        dot.getStyleClass().setAll("answer-dot", "answer-" + row.label().get());
        HBox answer = new HBox(dot, new Label(text.answer(row)));
        answer.getStyleClass().add("answer");
        return answer;
    }

    private static Label label(String said, String tooltip) {
        Label label = new Label(said);
        if (!tooltip.isEmpty()) {
            label.setTooltip(new Tooltip(tooltip));
        }
        return label;
    }
}
