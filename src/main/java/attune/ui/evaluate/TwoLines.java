package attune.ui.evaluate;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/**
 * What a narrow cell says: a line that counts, and below it in small what it is to be taken with, such as its interval.
 *
 * @param first empty where there is none; then the second may take two lines
 * @param second empty where there is none
 * @param order what rows are sorted by; NaN comes last
 */
record TwoLines(String first, String second, double order) {

    /** How high a row of them is. */
    static final double ROW = 38;

    TwoLines(String first, String second) {
        this(first, second, 0);
    }

    /** A column of such cells. */
    static <T> TableColumn<T, TwoLines> column(String id, String title, double width, Function<T, TwoLines> said) {
        TableColumn<T, TwoLines> column = new TableColumn<>(title);
        column.setId(id);
        column.setPrefWidth(width);
        column.setMinWidth(width);
        column.setReorderable(false);
        column.setComparator(Comparator.comparingDouble(TwoLines::order).thenComparing(TwoLines::first));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(said.apply(row.getValue())));
        column.setCellFactory(cells -> new Cell<>());
        return column;
    }

    @Override public String toString() {
        return (first + "\n" + second).strip();
    }

    private static final class Cell<T> extends TableCell<T, TwoLines> {

        private final Label first = new Label();
        private final Label second = new Label();
        private final VBox lines = new VBox(first, second);
        private final Tooltip whole = new Tooltip();

        Cell() {
            second.getStyleClass().addAll("muted", "second-line");
            lines.getStyleClass().add("two-lines");
        }

        @Override protected void updateItem(TwoLines said, boolean empty) {
            super.updateItem(said, empty);
            setGraphic(empty || said == null ? null : lines);
            if (!empty && said != null) {
                show(first, said.first());
                show(second, said.second());
                second.setWrapText(said.first().isEmpty());
                whole.setText(said.toString());
                setTooltip(whole);
            }
        }

        private static void show(Label line, String text) {
            line.setText(text);
            line.setManaged(!text.isEmpty());
        }
    }
}
