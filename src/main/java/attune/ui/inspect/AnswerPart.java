package attune.ui.inspect;

import attune.domain.Analysis;
import attune.domain.Doubt;
import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.ui.common.FigureExport;
import attune.ui.common.GateBars;
import attune.ui.common.ProbabilityBars;
import attune.ui.common.SimplexView;
import attune.ui.common.Strings;
import attune.workbench.AnalyseSample;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/** What the model said: probabilities, the weight of each stream, and beside it each stream's share of the answer. */
final class AnswerPart {

    /** Height of the simplex in pixels: of three streams, and of fewer, which stand on a line. */
    private static final double TRIANGLE = 82;
    private static final double LINE = 44;
    private static final double RING = 3.5;

    private final Strings strings;
    private final Said said;
    private final ProbabilityBars probabilities = new ProbabilityBars();
    private final GateBars bars = new GateBars();
    private final SimplexView simplex = new SimplexView();
    private final FlowPane shares = new FlowPane();
    private final VBox doubts = new VBox();
    private final FlowPane removed = new FlowPane();
    private final Section answer;
    private final Section gates;
    private Analysis shown;
    private Map<Modality, AnalyseSample.Remainder> left = Map.of();
    private List<GateWeights> cloud = List.of();
    private final VBox root;

    AnswerPart(Strings strings, Said said) {
        this.strings = strings;
        this.said = said;
        answer = new Section(strings.get("reading.title"), probabilities, doubts);
        HBox.setHgrow(bars, Priority.ALWAYS);
        HBox row = new HBox(bars, simplex);
        row.getStyleClass().add("gates-row");
        shares.getStyleClass().add("shares");
        Tooltip.install(shares, new Tooltip(strings.get("shares.why")));
        removed.getStyleClass().add("shares");
        Tooltip.install(removed, new Tooltip(strings.get("removed.why")));
        gates = new Section(strings.get("gates.title"), row, shares, removed);
        Tooltip.install(row, new Tooltip(strings.get("gates.why")));
        root = new VBox(answer, gates);
        root.getStyleClass().add("sections");
    }

    /** Every picture can be saved from a menu over it. */
    void offer(FigureExport export) {
        export.offer(probabilities, "answer", () -> FigureExport.seen(probabilities));
        export.offer(bars, "gates", () -> FigureExport.seen(bars));
        export.offer(simplex, "gate-simplex", () -> FigureExport.seen(simplex));
    }

    Node root() {
        return root;
    }

    /** Shows every part, whether there is something to show or not. */
    void unfold() {
        Section.show(gates, true);
    }

    private Label doubt(Doubt doubt) {
        Label label = new Label(strings.get("doubt." + doubt.id()));
        label.getStyleClass().add("doubt");
        label.setWrapText(true);
        label.setTooltip(new Tooltip(strings.get("doubt." + doubt.id() + ".why")));
        return label;
    }

    /** Shows an analysis, or nothing for null. */
    void show(Analysis analysis) {
        answer.note().setText(analysis == null ? "" : analysis.model() + " · " + analysis.variant());
        if (analysis == null) {
            probabilities.clear();
        } else {
            probabilities.show(analysis.prediction(), said::label);
        }
        Set<Doubt> unsure = analysis == null ? Set.of() : analysis.doubts();
        doubts.getChildren().setAll(unsure.stream().map(this::doubt).toList());
        String lacking = analysis == null ? "" : said.lacking(analysis);
        if (!lacking.isEmpty()) {
            Label which = new Label(lacking);
            which.getStyleClass().add("caption");
            which.setWrapText(true);
            doubts.getChildren().add(which);
        }
        Section.show(doubts, !doubts.getChildren().isEmpty());
        boolean weighed = analysis != null && analysis.gates().isPresent();
        Section.show(gates, weighed);
        if (!weighed) {
            return;
        }
        GateWeights weights = analysis.gates().get();
        bars.show(weights, said::modality);
        simplex.setPrefHeight(weights.weights().size() > 2 ? TRIANGLE : LINE);
        shown = analysis;
        show(Map.of());
        Section.show(shares, analysis.shares().isPresent());
        shares.getChildren().setAll(new Label(strings.get("shares.title", said.label(analysis.prediction().label()))));
        analysis.shares().ifPresent(share -> said.shares(analysis.prediction(), share)
            .forEach(part -> shares.getChildren().add(new Label(part))));
    }

    /** Puts the gates of held-out samples behind those of this one. */
    void cloud(List<GateWeights> others) {
        cloud = others;
        show(left);
    }

    /** Shows what becomes of the answer and of the gates without each stream; nothing while it is not known. */
    void show(Map<Modality, AnalyseSample.Remainder> without) {
        left = without;
        if (shown == null || shown.gates().isEmpty()) {
            return;
        }
        Map<Modality, GateWeights> gatesLeft = new EnumMap<>(Modality.class);
        boolean whole = shown.positions().keySet().equals(without.keySet());
        if (whole) {
            without.forEach((modality, rest) -> rest.gates().ifPresent(left -> gatesLeft.put(modality, left)));
        }
        Set<Modality> streams = shown.gates().get().weights().keySet();
        List<GateWeights> alike = cloud.stream().filter(each -> each.weights().keySet().equals(streams)).toList();
        simplex.show(shown.gates().get(), alike, gatesLeft, modality -> String.valueOf(modality.letter()));
        Section.show(removed, whole);
        removed.getChildren().clear();
        if (whole) {
            removed.getChildren().add(new Label(strings.get("removed.title", said.label(shown.prediction().label()))));
            without.forEach((modality, rest) -> {
                Circle ring = new Circle(RING);
                ring.getStyleClass().addAll("ring", modality.id());
                Label effect = new Label(said.modality(modality) + " "
                    + Said.signed(0.0 - rest.effect(shown.prediction(), shown.prediction().answer())), ring);
                removed.getChildren().add(effect);
            });
        }
    }
}
