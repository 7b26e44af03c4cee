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
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

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
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        table.getColumnConstraints().add(names);
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
        table.addRow(0, new Label(), number(strings.get("faith.value")), number(strings.get("faith.random")), number("p"));
        measured.measured().forEach((removal, each) -> {
            String by = strings.get("faith.by." + removal.name().toLowerCase(Locale.ROOT));
            score("faith.comprehensiveness", "faith.comprehensiveness.why", by, each.comprehensiveness());
            score("faith.sufficiency", "faith.sufficiency.why", by, each.sufficiency());
        });
        boolean chance = measured.noBetterThanChance();
        verdict.pseudoClassStateChanged(BETTER, !chance);
        verdict.setText(strings.get(chance ? "faith.chance" : "faith.better", measured.randomRankings())
            + (measured.ranking().method().optimisesTheMeasure() ? " " + strings.get("faith.optimises") : ""));
    }

    /** A row: what is measured, its number, that of random rankings, and how often those are as good. */
    private void score(String measure, String why, String by, Faithfulness.Score score) {
        Label name = new Label(strings.get(measure) + ", " + by);
        name.setTooltip(new Tooltip(strings.get(why)));
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        table.addRow(table.getRowCount(), name, number(signed(score.value())), number(signed(score.random())),
            number(String.format(Locale.ROOT, "%.3f", score.p())));
    }

    /** With a minus sign; none for what is rounded to nothing. */
    private static String signed(double value) {
        String number = Said.number(value);
        return number.equals("-0.00") ? "0.00" : number.replace('-', '−');
    }

    private Label number(String text) {
        Label number = new Label(text);
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setTooltip(new Tooltip(strings.get("faith.score.why")));
        GridPane.setHalignment(number, HPos.RIGHT);
        return number;
    }
}
