package attune.ui.inspect;

import attune.ui.common.Strings;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How far something is that a job computes for a part of the panel, and how to stop it; seen only while it is under way. */
final class RunningBar extends HBox {

    private final ProgressBar bar = new ProgressBar();

    RunningBar(Strings strings, Runnable stop) {
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        bar.getStyleClass().add("thin");
        Button button = new Button(strings.get("method.stop"));
        button.getStyleClass().add("plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> stop.run());
        getStyleClass().add("buttons");
        getChildren().addAll(bar, button);
    }

    void show(Inquiry.Stand<?> stand) {
        Section.show(this, stand.busy());
        bar.setProgress(Double.isNaN(stand.done()) ? ProgressBar.INDETERMINATE_PROGRESS : stand.done());
    }
}
