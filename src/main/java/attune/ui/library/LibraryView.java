package attune.ui.library;

import attune.domain.LibraryEntry;
import attune.ui.common.Strings;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The left pane: search, samples, tables. A click or Enter opens, Del removes. */
public final class LibraryView {

    private static final double ROW = 30;

    private final LibraryModel library;
    private final Strings strings;
    private final Consumer<LibraryEntry> open;
    private final TextField search = new TextField();
    private final ListView<LibraryEntry> samples;
    private final VBox root;

    public LibraryView(LibraryModel library, Locale language, Consumer<LibraryEntry> open) {
        this.library = library;
        this.strings = Strings.of(LibraryView.class, language);
        this.open = open;
        this.samples = new ListView<>(library.shown());
        Label none = new Label();
        none.getStyleClass().add("library-none");
        none.setWrapText(true);
        none.textProperty().bind(Bindings.when(library.searchProperty().isEmpty())
            .then(strings.get("none.yet")).otherwise(strings.get("none.found")));
        samples.setPlaceholder(none);
        samples.setId("library");
        samples.setCellFactory(list -> cell());
        samples.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        VBox.setVgrow(samples, Priority.ALWAYS);
        search.setId("search");
        search.setPromptText(strings.get("search"));
        search.textProperty().bindBidirectional(library.searchProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searchKeyPressed);
        root = new VBox(search, heading(strings.get("samples")), samples, tables());
        root.getStyleClass().add("library");
    }

    public Parent root() {
        return root;
    }

    /** Puts the cursor into the search field. */
    public void search() {
        search.requestFocus();
        search.selectAll();
    }

    private EntryCell cell() {
        EntryCell cell = new EntryCell(library, new EntryText(strings));
        cell.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && !cell.isEmpty()) {
                open.accept(cell.getItem());
            }
        });
        MenuItem remove = new MenuItem(strings.get("remove"));
        remove.setOnAction(chosen -> library.remove(cell.getItem()));
        MenuItem opening = new MenuItem(strings.get("open"));
        opening.setOnAction(chosen -> open.accept(cell.getItem()));
        ContextMenu menu = new ContextMenu(opening, remove);
        cell.contextMenuProperty().bind(Bindings.when(cell.emptyProperty()).then((ContextMenu) null).otherwise(menu));
        return cell;
    }

    private VBox tables() {
        ListView<TableEntry> list = new ListView<>(library.tables());
        list.setId("tables");
        list.setCellFactory(view -> new TableCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            TableEntry chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && key.getCode() == KeyCode.ENTER) {
                chosen.open().run();
                key.consume();
            } else if (chosen != null && key.getCode() == KeyCode.DELETE) {
                chosen.close().run();
                key.consume();
            }
        });
        list.setFixedCellSize(ROW);
        list.prefHeightProperty().bind(Bindings.min(6, Bindings.size(library.tables())).multiply(ROW).add(2));
        list.minHeightProperty().bind(list.prefHeightProperty());
        VBox section = new VBox(heading(strings.get("tables")), list);
        section.visibleProperty().bind(Bindings.isNotEmpty(library.tables()));
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("section-heading");
        return heading;
    }

    private void keyPressed(KeyEvent key) {
        LibraryEntry chosen = samples.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER) {
            open.accept(chosen);
            key.consume();
        } else if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
            library.remove(chosen);
            key.consume();
        }
    }

    private void searchKeyPressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            key.consume();
        } else if (key.getCode() == KeyCode.DOWN && !library.shown().isEmpty()) {
            samples.requestFocus();
            samples.getSelectionModel().selectFirst();
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && !library.shown().isEmpty()) {
            open.accept(library.shown().getFirst());
            key.consume();
        }
    }
}
