package attune.ui.evaluate;

import attune.ui.common.Command;
import attune.ui.common.FigureExport;
import attune.ui.common.Questions;
import attune.ui.common.Strings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The perspective for runs: at the left which are A and B; above what B is worth beside A; below it the matrices; at the
 * foot the parts behind tabs, and the samples that every mark leads to.
 */
public final class EvaluateView {

    private final EvaluateModel model;
    private final Questions questions;
    private final Strings strings;
    private final RunsPart runs;
    private final SummaryPart summary;
    private final TabsPart tabs;
    private final SamplesPart samples;
    private final MatricesPart matrices;
    private final Subscription following;
    private final HBox root;

    /** A view in one language. */
    public EvaluateView(EvaluateModel model, Locale language, Questions questions) {
        this.model = model;
        this.questions = questions;
        this.strings = Strings.of(EvaluateView.class, language);
        FigureExport export = new FigureExport(model.jobs(), model.problems(), (title, name) -> questions.save(name),
            model.runs()::stem, language);
        this.runs = new RunsPart(model, questions, strings);
        this.summary = new SummaryPart(model, strings);
        summary.actions().getChildren().add(new ReportButton(model, questions, strings).button());
        this.tabs = new TabsPart(Parts.of(model, strings, questions, export), model.partProperty(), export, strings);
        this.samples = new SamplesPart(model, export, strings, this::open, () -> stand(() -> { }));
        this.matrices = new MatricesPart(model, export, strings);
        EvaluateLayout cards = new EvaluateLayout(
            Stream.of(Square.values()).<Region>map(matrices::card).toList(), tabs, samples.root());
        following = Subscription.combine(matrices.largeProperty().subscribe(square -> cards.show(square.map(matrices::card))),
            model.seenProperty().subscribe(seen -> cards.classes(seen == null ? 0 : seen.pair().labels().size())));
        VBox.setVgrow(cards, Priority.ALWAYS);
        VBox right = new VBox(summary, cards);
        right.getStyleClass().add("evaluate-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        root = new HBox(runs, right);
        root.getStyleClass().add("evaluate");
        root.getStylesheets().add(Objects.requireNonNull(EvaluateView.class.getResource("evaluate.css")).toExternalForm());
        model.load();
    }

    /** Opens a sample in Inspect; where nothing is known of it, the corpus is asked for first. */
    private void open(int sample) {
        boolean unknown = model.origins().stateProperty().get() == OriginsModel.State.PLACE_UNKNOWN
            && model.origins().text(sample).isEmpty();
        if (unknown) {
            stand(() -> model.trail().open(sample));
        } else {
            model.trail().open(sample);
        }
    }

    private void stand(Runnable then) {
        model.origins().card(strings.locale()).flatMap(corpus -> switch (corpus.stands()) {
            case FOLDER -> questions.folder(strings.get("place.ask", corpus.name()));
            case FILE -> questions.file(strings.get("place.ask", corpus.name()));
        }).ifPresent(place -> model.origins().stand(place, then));
    }

    public Parent root() {
        return root;
    }

    /** Ends what follows the model. */
    public void close() {
        following.unsubscribe();
        matrices.close();
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
            Command.of("evaluate.search", strings.get("command.search"), "Shortcut+Shift+F", samples::search),
            Command.of("evaluate.all", strings.get("command.all"), "Shift+Esc",
                () -> model.selection().whichProperty().set(Which.ALL))));
        tabs.parts().forEach(part -> commands.add(Command.of("evaluate.part." + part.id(),
            strings.get("command.part", strings.get("part." + part.id())), () -> tabs.show(part))));
        commands.addAll(tabs.commands());
        return commands;
    }
}
