package attune.ui.evaluate;

import attune.job.Progress;
import attune.job.Cancellation;
import attune.domain.Side;
import attune.evaluation.Difference;
import attune.evaluation.Robustness;
import attune.figure.PanelsFigure;
import attune.ui.common.FigureExport;
import attune.ui.common.Strings;
import attune.workbench.PairOfRuns;
import attune.workbench.Phrases;
import attune.workbench.RobustnessCurves;
import attune.workbench.StudyRuns;
import attune.workbench.Values;
import attune.workbench.Workbench;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What changes of the input cost A and B, a plot a kind of change. */
final class RobustnessPart implements Part {

    private final Strings strings;
    private final Study<PairOfRuns, RobustnessCurves> study;
    private final PanelsView view = new PanelsView(this::said, spot -> { });
    private final Label note = new Label();
    private final VBox root;
    private Optional<RobustnessCurves> curves = Optional.empty();

    RobustnessPart(EvaluateModel model, StudyRuns runs, FigureExport export, Strings strings) {
        this.strings = strings;
        view.setId("robustness-curves");
        note.getStyleClass().addAll("muted", "small");
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        export.offer(view, id(), this::picture);
        ScrollPane scroll = view.scrolling();
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(note, scroll);
        root.getStyleClass().add("part");
        study = new Study<>(model, strings, id(), note, model.runs().pairProperty(),
            (pair, progress, cancellation) -> curves(runs, pair, progress, cancellation), (pair, found) -> show(found));
    }

    @Override public String id() {
        return "robustness";
    }

    @Override public Node root() {
        return root;
    }

    @Override public void inFront(boolean now) {
        study.inFront(now);
    }

    @Override public void close() {
        study.close();
    }

    private static RobustnessCurves curves(
        StudyRuns runs, PairOfRuns pair, Progress progress, Cancellation cancellation) {
        Map<Side, Robustness> found = new EnumMap<>(Side.class);
        for (Side side : pair.sides()) {
            found.put(side, runs.robustness(pair.runs(side).listing(), progress, cancellation));
        }
        return RobustnessCurves.of(found);
    }

    private void show(RobustnessCurves found) {
        curves = Optional.of(found);
        note.setText(strings.get(found.isEmpty() ? "robustness.none" : "robustness.note"));
        view.setVisible(!found.isEmpty());
        view.show(found.isEmpty() ? new PanelsFigure(List.of(), 1)
            : found.figure(Phrases.of(Workbench.class, strings.locale())));
    }

    @Override public Optional<FigureExport.Seen> picture() {
        return view.isVisible() ? FigureExport.seen(view) : Optional.empty();
    }

    private String said(PanelsView.Spot spot) {
        return curves.orElseThrow().at(spot.panel(), spot.series(), spot.point()).map(point -> {
            Difference cost = point.difference();
            return strings.get("robustness.point", point.name(), point.samples(), Values.number(cost.b().value()),
                Values.interval(cost.b().interval()), Values.signed(cost.value()), Values.signed(cost.interval()));
        }).orElse(strings.get("as-it-is"));
    }
}
