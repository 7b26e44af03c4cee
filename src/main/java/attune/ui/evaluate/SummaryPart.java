package attune.ui.evaluate;

import attune.domain.Side;
import attune.evaluation.Convention;
import attune.evaluation.Difference;
import attune.evaluation.SeedPair;
import attune.ui.common.Strings;
import attune.workbench.Values;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** B against A in one line, and what can be done with what is on screen. */
final class SummaryPart extends HBox {

    private static final double BESIDE = 54;

    private final EvaluateModel model;
    private final Strings strings;
    private final FlowPane said = new FlowPane();
    private final HBox actions = new HBox();
    private final Subscription following;

    SummaryPart(EvaluateModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        getStyleClass().addAll("attune-card", "summary");
        said.getStyleClass().add("summary-said");
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMinWidth(0);
        // Otherwise it asks for the height that it would need at its usual 400 pixels.
        said.prefWrapLengthProperty().bind(widthProperty().subtract(actions.widthProperty()).subtract(BESIDE));
        actions.getStyleClass().add("summary-actions");
        actions.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(said, actions);
        following = Subscription.combine(model.seenProperty().subscribe(now -> show()),
            model.figures().figuresProperty().subscribe(now -> show()),
            model.runs().busyProperty().subscribe(now -> show()));
    }

    /** Where buttons stand that take what is on screen elsewhere, such as a report. */
    HBox actions() {
        return actions;
    }

    private void show() {
        said.getChildren().clear();
        Seen seen = model.seenProperty().get();
        if (seen == null) {
            String none = model.runs().busyProperty().get() ? "figures.wait" : "summary.none";
            said.getChildren().add(block(strings.get(none), "", ""));
            return;
        }
        Optional<Figures> figures = model.figures().figuresProperty().get();
        Label population = new Label(population(seen, figures));
        population.setId("population");
        population.getStyleClass().add("muted");
        population.setTooltip(new Tooltip(left(seen)));
        VBox first = new VBox(1, bold(strings.get(seen.two() ? "summary.two" : "summary.one")), population);
        said.getChildren().add(first);
        figures.ifPresent(now -> {
            if (seen.two()) {
                compare(now, seen);
            } else {
                now.rows().stream().filter(row -> row.a().label().isEmpty()).limit(5).forEach(row -> said.getChildren().add(
                    block(row.convention().title(strings.locale()), FigureText.spread(row.a()),
                        strings.get("interval", FigureText.interval(row.convention(), row.a().interval())))));
            }
        });
    }

    private void compare(Figures figures, Seen seen) {
        boolean classes = figures.row(Convention.ACCURACY).isPresent();
        Difference first = figures.rows().getFirst().change().orElseThrow();
        String points = classes ? " " + strings.get("points") : "";
        said.getChildren().add(block(first.convention().title(strings.locale()), FigureText.change(first) + points,
            strings.get("interval", FigureText.interval(first))));
        figures.row(Convention.PAPER_F1).flatMap(Figures.Row::change).ifPresent(paper ->
            figures.row(Convention.MEAN_CLASS_F1).flatMap(Figures.Row::change).ifPresent(mean -> said.getChildren().add(
                block(strings.get("paper-f1"), FigureText.change(paper),
                    strings.get("mean-f1", FigureText.change(mean), FigureText.interval(mean))))));
        figures.row(Convention.MAE).flatMap(Figures.Row::change).ifPresent(mae -> said.getChildren().add(
            block("MAE", FigureText.change(mae), strings.get("interval", FigureText.interval(mae)))));
        mcnemar(figures.pairs(), seen);
        figures.row(Convention.CALIBRATION_ERROR).flatMap(Figures.Row::change).ifPresent(error -> said.getChildren().add(
            block("ECE", FigureText.value(error.b()), "A " + FigureText.value(error.a()))));
    }

    private void mcnemar(List<SeedPair> all, Seen seen) {
        List<SeedPair> pairs = all.stream().filter(pair -> seen.seed().isEmpty() || pair.seedOfA() == seen.seed().getAsLong()
            || all.size() == 1).toList();
        if (pairs.isEmpty()) {
            return;
        }
        SeedPair first = pairs.getFirst();
        String p = Values.told(first.p()) + pairs.stream().skip(1).map(pair -> " · " + Values.p(pair.p()))
            .collect(Collectors.joining());
        String below = pairs.size() == 1
            ? strings.get("mcnemar.one", seeds(first), first.flips().fixed(), first.flips().broken())
            : strings.get("mcnemar.more", pairs.stream().map(SummaryPart::seeds).collect(Collectors.joining(", ")));
        VBox block = block("McNemar", p, below);
        Tooltip.install(block, new Tooltip(pairs.stream().map(pair -> strings.get("mcnemar.one", seeds(pair),
            pair.flips().fixed(), pair.flips().broken())
            + " · " + Values.told(pair.p())).collect(Collectors.joining("\n"))));
        said.getChildren().add(block);
    }

    private static String seeds(SeedPair pair) {
        return pair.seedOfA() == pair.seedOfB() ? String.valueOf(pair.seedOfA()) : pair.seedOfA() + "/" + pair.seedOfB();
    }

    private String population(Seen seen, Optional<Figures> figures) {
        String count = strings.get(seen.two() ? "samples.both" : "samples.one", seen.size());
        return count + figures.flatMap(Figures::verdict).map(verdict ->
            " · " + strings.get("verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'))).orElse("");
    }

    private String left(Seen seen) {
        return seen.two() ? strings.get("left-out", seen.pair().leftOut(Side.A), seen.pair().leftOut(Side.B),
            seen.pair().contradicted().size()) : strings.get("samples.one", seen.size());
    }

    private static Label bold(String text) {
        Label bold = new Label(text);
        bold.getStyleClass().add("summary-value");
        return bold;
    }

    private static VBox block(String title, String value, String below) {
        HBox first = new HBox(5, new Label(title), bold(value));
        Label second = new Label(below);
        second.getStyleClass().add("muted");
        return new VBox(1, first, second);
    }

    void close() {
        following.unsubscribe();
    }
}
