package attune.ui.inspect;

import attune.ui.common.Strings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How far the reading is, with a way to stop it; or why there is none, with a way to try again. */
final class ProgressPart {

    private final Strings strings;
    private final ProgressBar bar = new ProgressBar();
    private final Label step = new Label();
    private final HBox under;
    private final Label sentence = new Label();
    private final VBox failed;
    private final VBox root;

    ProgressPart(ReadingModel reading, Strings strings) {
        this.strings = strings;
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        HBox.setHgrow(step, Priority.ALWAYS);
        step.setMaxWidth(Double.MAX_VALUE);
        step.getStyleClass().add("caption");
        Button cancel = new Button(strings.get("reading.cancel"));
        cancel.getStyleClass().add("plain");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(event -> reading.cancel());
        under = new HBox(step, cancel);
        under.getStyleClass().add("buttons");
        sentence.setWrapText(true);
        Button again = new Button(strings.get("reading.again"));
        again.setOnAction(event -> reading.again());
        failed = new VBox(sentence, again);
        failed.getStyleClass().add("failed");
        root = new VBox(bar, under, failed);
        root.getStyleClass().add("progress-part");
    }

    Node root() {
        return root;
    }

    void show(ReadingState state) {
        boolean stopped = state.phase() == ReadingState.Phase.FAILED || state.phase() == ReadingState.Phase.CANCELLED;
        Section.show(root, state.busy() || stopped);
        Section.show(bar, state.busy());
        Section.show(under, state.busy());
        Section.show(failed, stopped);
        bar.setProgress(Double.isNaN(state.done()) ? ProgressBar.INDETERMINATE_PROGRESS : state.done());
        step.setText(state.step().isEmpty() ? strings.get("reading.busy") : state.step());
        if (stopped) {
            sentence.setText(state.cause() == null ? strings.get("reading.cancelled") : Sentences.of(state.cause(), strings));
        }
    }
}
