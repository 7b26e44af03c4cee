package attune.ui.evaluate;

import attune.ui.common.Card;
import attune.ui.common.Strings;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The samples that are asked for: how many they are, and the table of them. */
final class SamplesPart {

    private final EvaluateModel model;
    private final Strings strings;
    private final SampleTable table;
    private final Card card;
    private final Subscription following;

    SamplesPart(EvaluateModel model, Strings strings, SampleTable table) {
        this.model = model;
        this.strings = strings;
        this.table = table;
        TableView<Integer> view = table.view();
        VBox.setVgrow(view, Priority.ALWAYS);
        Label none = new Label(strings.get("samples.none"));
        none.getStyleClass().add("muted");
        view.setPlaceholder(none);
        card = new Card(strings.get("samples"), view);
        card.noteProperty().set(strings.get("samples.keys"));
        following = model.selection().shownProperty().subscribe(this::show);
    }

    Card root() {
        return card;
    }

    private void show(SelectionModel.Shown shown) {
        card.titleProperty().set(strings.get("samples.count", shown.samples().length));
    }

    void close() {
        table.close();
        following.unsubscribe();
    }
}
