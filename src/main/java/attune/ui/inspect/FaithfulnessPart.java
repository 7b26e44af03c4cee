package attune.ui.inspect;

import attune.domain.Faithfulness;
import attune.domain.Ranking;
import attune.ui.common.FigureCanvas;
import attune.ui.common.FigureExport;
import attune.ui.common.Strings;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;

/** Whether what is on screen names what the answer hangs on: two measures, two ways to remove, against chance. */
final class FaithfulnessPart {

    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");

    private final FaithfulnessModel model;
    private final ExplainModel explained;
    private final Strings strings;
    private final Said said;
    private final Label what = new Label();
    private final Label verdict = new Label();
    private final FigureCanvas curve = new FigureCanvas();
    private final GridPane table = new GridPane();
    private final Button measure;
    private final RunningBar running;
    private final Section root;

    FaithfulnessPart(FaithfulnessModel model, ExplainModel explained, AttentionModel attention, Executor pulses, Strings strings,
        Said said) {
        Runnable showing = this::show;
        this.model = model;
        this.explained = explained;
        this.strings = strings;
        this.said = said;
        what.setWrapText(true);
        what.getStyleClass().add("caption");
        verdict.setWrapText(true);
        verdict.getStyleClass().add("verdict");
        curve.getStyleClass().add("erasure-curve");
        table.getStyleClass().add("measures");
        measure = new Button(strings.get("faith.measure"));
        measure.setTooltip(new Tooltip(strings.get("faith.why")));
        measure.setOnAction(event -> model.measure());
        running = new RunningBar(strings, model::stop);
        root = new Section(strings.get("faith.title"), what, curve, table, verdict, measure, running);
        model.stand().addListener((stand, old, now) -> pulses.execute(showing));
        attention.brush().pinned().addListener((pinned, old, now) -> pulses.execute(showing));
        explained.answer().addListener((answer, old, now) -> pulses.execute(showing));
        attention.shown().addListener((shown, old, now) -> pulses.execute(showing));
        show();
    }

    Node root() {
        return root;
    }

    void offer(FigureExport export) {
        export.offer(curve, "faithfulness", () -> FigureExport.seen(curve));
    }

    private void show() {
        Section.show(root, model.ranking().isPresent());
        model.ranking().ifPresent(this::show);
    }

    private void show(Ranking ranking) {
        Inquiry.Stand<Faithfulness> stand = model.stand().get();
        String target = Optional.ofNullable(explained.answer().get()).map(answer -> said.label(answer.shown().analysis()
            .prediction().label()) + " "
            + Said.number(answer.shown().analysis().prediction().confidence())).orElse("");
        what.setText(ranking.direction().isPresent()
            ? strings.get(ranking.rows().isEmpty() ? "faith.map" : "faith.row", said.units(ranking.ranked()),
                said.modality(ranking.direction().get().reader()), target, said.method(ranking.method()))
            : strings.get("faith.positions", said.units(ranking.ranked()), said.method(ranking.method()), target));
        Section.show(measure, stand.phase() == Inquiry.Phase.IDLE || stand.phase() == Inquiry.Phase.FAILED);
        running.show(stand);
        Section.show(curve, stand.answer() != null);
        Section.show(table, stand.answer() != null);
        Section.show(verdict, stand.answer() != null || stand.cause() != null);
        if (stand.cause() != null) {
            verdict.setText(Sentences.of(stand.cause(), strings));
        } else if (stand.answer() != null) {
            fill(stand.answer());
        }
    }

    private void fill(Faithfulness measured) {
        curve.setFigure(ErasureCurve.of(measured, strings, said));
        table.getChildren().clear();
        table.add(head(strings.get("faith.comprehensiveness"), "faith.comprehensiveness.why"), 1, 0);
        table.add(head(strings.get("faith.sufficiency"), "faith.sufficiency.why"), 2, 0);
        int row = 1;
        for (var each : measured.measured().entrySet()) {
            table.add(new Label(strings.get("faith.by." + each.getKey().name().toLowerCase(Locale.ROOT))), 0, row);
            table.add(score(each.getValue().comprehensiveness()), 1, row);
            table.add(score(each.getValue().sufficiency()), 2, row++);
        }
        boolean chance = measured.noBetterThanChance();
        verdict.pseudoClassStateChanged(BETTER, !chance);
        verdict.setText(strings.get(chance ? "faith.chance" : "faith.better", measured.randomRankings())
            + (measured.ranking().method().optimisesTheMeasure() ? " " + strings.get("faith.optimises") : ""));
    }

    private Label head(String name, String why) {
        Label head = new Label(name);
        head.setTooltip(new Tooltip(strings.get(why)));
        head.getStyleClass().add("caption");
        return head;
    }

    /** "0.34 (0.11), p 0.005". */
    private Label score(Faithfulness.Score score) {
        Label label = new Label(strings.get("faith.score", Said.number(score.value()).replace('-', '−'),
            Said.number(score.random()).replace('-', '−'), String.format(Locale.ROOT, "%.3f", score.p())));
        label.setTooltip(new Tooltip(strings.get("faith.score.why")));
        return label;
    }
}
