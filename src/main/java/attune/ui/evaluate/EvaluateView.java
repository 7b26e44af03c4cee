package attune.ui.evaluate;

import attune.ui.common.Command;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The perspective for runs: at the left which are A and B; above what B is worth beside A; below it the matrices; at the
 * foot the parts behind tabs, and the samples that every mark leads to.
 */
public final class EvaluateView {

    private final EvaluateModel model;
    private final Strings strings;
    private final RunsPart runs;
    private final SummaryPart summary;
    private final TabsPart tabs;
    private final SamplesPart samples;
    private final HBox root;

    /** A view in one language. */
    public EvaluateView(EvaluateModel model, Locale language, Questions questions) {
        this.model = model;
        this.strings = Strings.of(EvaluateView.class, language);
        this.runs = new RunsPart(model.runs(), questions, strings);
        this.summary = new SummaryPart(model, strings);
        this.tabs = new TabsPart(Parts.of(model, strings, questions), strings);
        this.samples = new SamplesPart(model, strings, new SampleTable(model, new SampleColumns(model, strings).all(), strings));
        HBox below = new HBox(tabs, samples.root());
        below.getStyleClass().add("evaluate-row");
        grow(tabs, 42);
        grow(samples.root(), 58);
        VBox.setVgrow(below, Priority.ALWAYS);
        VBox right = new VBox(summary, below);
        right.getStyleClass().add("evaluate-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        root = new HBox(runs, right);
        root.getStyleClass().add("evaluate");
        root.getStylesheets().add(Objects.requireNonNull(EvaluateView.class.getResource("evaluate.css")).toExternalForm());
        model.load();
    }

    private static void grow(Region part, double share) {
        HBox.setHgrow(part, Priority.ALWAYS);
        part.setPrefWidth(share);
        part.setMinWidth(0);
    }

    public Parent root() {
        return root;
    }

    /** Ends what follows the model. */
    public void close() {
        runs.close();
        summary.close();
        tabs.close();
        samples.close();
    }

    /** What can be done here, for the keyboard and the command list. */
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(List.of(
            Command.of("evaluate.swap", strings.get("command.swap"), "Shortcut+Shift+X", model.runs()::swap),
            Command.of("evaluate.alone", strings.get("command.alone"), model.runs()::alone),
            Command.of("evaluate.all", strings.get("command.all"), "Shift+Esc",
                () -> model.selection().whichProperty().set(Which.ALL))));
        tabs.parts().forEach(part -> commands.add(Command.of("evaluate.part." + part.id(),
            strings.get("command.part", strings.get("part." + part.id())), () -> tabs.show(part))));
        commands.addAll(tabs.commands());
        return commands;
    }
}
