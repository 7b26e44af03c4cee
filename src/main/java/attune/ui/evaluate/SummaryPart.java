package attune.ui.evaluate;

import attune.ui.common.Strings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** B against A in one line, and what can be done with what is on screen. */
final class SummaryPart extends HBox {

    private final Strings strings;
    private final Label population = new Label();
    private final HBox actions = new HBox();
    private final Subscription following;

    SummaryPart(EvaluateModel model, Strings strings) {
        this.strings = strings;
        getStyleClass().addAll("attune-card", "summary");
        population.setId("population");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        actions.getStyleClass().add("summary-actions");
        getChildren().addAll(population, between, actions);
        following = model.seenProperty().subscribe(this::show);
    }

    /** Where buttons stand that take what is on screen elsewhere, such as a report. */
    HBox actions() {
        return actions;
    }

    private void show(Seen seen) {
        population.setText(seen == null ? "" : strings.get(seen.two() ? "samples.both" : "samples.one", seen.size()));
    }

    void close() {
        following.unsubscribe();
    }
}
