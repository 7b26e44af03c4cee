package attune.ui.evaluate;

import attune.ui.common.Strings;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/** The samples in rows, of which only those in sight are made; the model sorts, the table only says by what. */
final class SampleTable {

    private static final double ROW = 30;
    private static final double NARROWEST = 0.82;
    private static final double LEAST_OF_TEXT = 0.25;
    private static final double LEAST_OF_ID = 0.67;

    private final EvaluateModel model;
    private final Strings strings;
    private final List<SampleColumn> columns;
    private final TableView<Integer> table = new TableView<>();
    private final Subscription following;
    private boolean filling;

    SampleTable(EvaluateModel model, List<SampleColumn> columns, Strings strings) {
        this.model = model;
        this.strings = strings;
        this.columns = columns;
        table.setId("samples");
        table.getStyleClass().addAll("dense", "samples");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setSortPolicy(view -> {
            sort();
            return true;
        });
        table.getSelectionModel().selectedItemProperty().addListener((value, before, now) -> {
            if (now != null && !filling) {
                model.selection().chosenProperty().set(Optional.of(now));
            }
        });
        following = Subscription.combine(model.seenProperty().subscribe(this::arrange),
            model.reviews().changesProperty().subscribe(now -> arrange(model.seenProperty().get())),
            model.selection().shownProperty().subscribe(this::fill),
            model.selection().chosenProperty().subscribe(now -> choose()));
    }

    TableView<Integer> view() {
        return table;
    }

    /** Shows the columns that a pair has something for. */
    void arrange(Seen seen) {
        if (seen == null) {
            return;
        }
        List<SampleColumn> wanted = columns.stream().filter(column -> column.shown().test(seen)).toList();
        List<String> shown = table.getColumns().stream().map(TableColumn::getId).toList();
        if (!wanted.stream().map(SampleColumn::id).toList().equals(shown)) {
            table.getColumns().setAll(wanted.stream().map(this::column).toList());
        }
        table.refresh();
    }

    private TableColumn<Integer, Integer> column(SampleColumn of) {
        TableColumn<Integer, Integer> column = new TableColumn<>(strings.get("column." + of.id()));
        column.setId(of.id());
        column.setPrefWidth(of.width());
        column.setMinWidth(of.width() * switch (of.id()) {
            case Fields.TEXT -> LEAST_OF_TEXT;
            case Fields.ID -> LEAST_OF_ID;
            default -> NARROWEST;
        });
        column.setSortable(model.selection().fields().containsKey(of.id()));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(cells -> new TableCell<>() {
            @Override protected void updateItem(Integer sample, boolean empty) {
                super.updateItem(sample, empty);
                setGraphic(empty || sample == null ? null : of.cell().apply(sample));
            }
        });
        return column;
    }

    private void sort() {
        Order order = table.getSortOrder().isEmpty() ? Order.NONE : new Order(table.getSortOrder().getFirst().getId(),
            table.getSortOrder().getFirst().getSortType() == TableColumn.SortType.DESCENDING);
        model.selection().orderProperty().set(order);
    }

    private void fill(SelectionModel.Shown shown) {
        // A row that stays selected would be another sample by now.
        filling = true;
        table.getSelectionModel().clearSelection();
        table.setItems(FXCollections.observableList(new Rows(shown.samples())));
        filling = false;
        choose();
    }

    /** Brings the sample that the person is at into sight, whoever went there. */
    private void choose() {
        Optional<Integer> chosen = model.selection().chosenProperty().get();
        if (chosen.isPresent() && !chosen.get().equals(table.getSelectionModel().getSelectedItem())) {
            int place = model.selection().shownProperty().get().place(chosen.get());
            if (place >= 0 && place < table.getItems().size()) {
                table.getSelectionModel().clearAndSelect(place);
                table.scrollTo(Math.max(0, place - 2));
            }
        }
    }

    void close() {
        following.unsubscribe();
    }

    /** Numbers of samples as a list, without an object each. */
    private static final class Rows extends AbstractList<Integer> {

        private final int[] samples;

        Rows(int... samples) {
            this.samples = samples;
        }

        @Override public Integer get(int place) {
            return samples[place];
        }

        @Override public int size() {
            return samples.length;
        }
    }
}
