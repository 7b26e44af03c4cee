package attune.ui.shell;

import attune.domain.Sample;
import attune.ui.common.Command;
import attune.ui.inspect.InspectView;
import java.util.List;
import javafx.scene.Parent;

/** Inspect as the shell sees it: views are islands, so the shell puts on what they may not know. */
public record Inspecting(InspectView view) implements SampleView {

    @Override public Parent root() {
        return view.root();
    }

    @Override public void unfold() {
        view.unfold();
    }

    @Override public void fold() {
        view.fold();
    }

    @Override public void open(Sample sample) {
        view.open(sample);
    }

    @Override public List<Command> commands() {
        return view.commands();
    }

    @Override public void close() {
        view.close();
    }
}
