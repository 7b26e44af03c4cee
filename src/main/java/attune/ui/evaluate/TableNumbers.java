package attune.ui.evaluate;

import attune.figure.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TableView;

/** What a table shows, its columns and rows in the order in which they stand, as numbers for a file. */
final class TableNumbers {

    private TableNumbers() {
    }

    /** Of what stands there now; empty where nothing does. */
    static <T> Optional<Supplier<Numbers>> of(TableView<T> table) {
        if (table.getItems().isEmpty()) {
            return Optional.empty();
        }
        List<String> header = table.getColumns().stream().map(column -> column.getText()).toList();
        List<List<String>> rows = new ArrayList<>();
        for (T item : table.getItems()) {
            rows.add(table.getColumns().stream()
                .map(column -> Objects.toString(column.getCellData(item), "").replace('\n', ' ')).toList());
        }
        return Optional.of(() -> new Numbers(header, rows));
    }
}
