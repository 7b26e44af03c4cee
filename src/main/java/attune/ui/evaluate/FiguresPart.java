package attune.ui.evaluate;

import attune.evaluation.Difference;
import attune.evaluation.Figure;
import attune.figure.Numbers;
import attune.ui.common.Strings;
import attune.workbench.Values;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Every figure of A and of B with its interval, their difference and p; a figure's name shows the card of its convention. */
final class FiguresPart implements Part {

    static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final int COLUMNS = 5;
    private static final double LEAST_NAME = 90;
    /** Below that width the name of a figure has a line of its own. */
    static final double NARROW = 400;

    private final Strings strings;
    private final GridPane grid = new GridPane();
    private final ColumnConstraints name = new ColumnConstraints();
    private final ConventionCard card;
    private final VBox root;
    private final ObservableValue<Optional<Figures>> figures;
    private final Subscription following;
    private boolean narrow;

    FiguresPart(EvaluateModel model, Strings strings) {
        this.strings = strings;
        this.card = new ConventionCard(strings);
        grid.getStyleClass().add("figures");
        name.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(name);
        for (int i = 1; i < COLUMNS; i++) {
            ColumnConstraints value = new ColumnConstraints();
            value.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(value);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(scroll, card);
        root.getStyleClass().add("figures-part");
        root.setMinSize(0, 0);
        figures = model.figures().figuresProperty();
        following = Subscription.combine(model.figures().figuresProperty().subscribe(this::show),
            scroll.widthProperty().map(width -> width.doubleValue() < NARROW).subscribe(now -> {
                narrow = now;
                grid.pseudoClassStateChanged(TIGHT, now);
                show(figures.getValue());
            }));
    }

    @Override public String id() {
        return "figures";
    }

    @Override public Node root() {
        return root;
    }

    @Override public Optional<Supplier<Numbers>> numbers() {
        return figures.getValue().map(now -> () -> FigureNumbers.of(now, strings.locale()));
    }

    @Override public void close() {
        following.unsubscribe();
    }

    private void show(Optional<Figures> counted) {
        grid.getChildren().clear();
        if (counted.isEmpty()) {
            grid.add(quiet(strings.get("figures.wait")), 0, 0);
            return;
        }
        name.setMinWidth(narrow ? 0 : LEAST_NAME);
        boolean two = counted.get().pair().b().isPresent();
        int row = 0;
        grid.addRow(row++, quiet(""), head("A"), head(two ? "B" : ""), head(two ? "B − A" : ""), head(two ? "p" : ""));
        String label = "";
        for (Figures.Row figure : counted.get().rows()) {
            if (!figure.a().label().equals(label)) {
                label = figure.a().label();
                Label heading = new Label(strings.name("label.", label));
                heading.getStyleClass().add("section-heading");
                grid.add(heading, 0, row++, COLUMNS, 1);
            }
            if (narrow) {
                grid.add(name(figure), 0, row++, COLUMNS, 1);
            } else {
                grid.add(name(figure), 0, row);
            }
            grid.add(value(shown(figure.a(), two), spread(figure.a())), 1, row);
            int at = row;
            figure.change().ifPresent(change -> change(change, at));
            row++;
        }
    }

    private void change(Difference change, int row) {
        grid.add(value(FigureText.value(change.b()), spread(change.b())), 2, row);
        Label difference = value(FigureText.change(change) + "  [" + FigureText.interval(change) + "]", "");
        if (!change.interval().contains(0)) {
            boolean better = change.value() > 0 != change.convention().smallerIsBetter();
            difference.getStyleClass().add(better ? "better" : "worse");
        }
        grid.add(difference, 3, row);
        grid.add(value(Values.p(change.p()), strings.get("p.bootstrap")), 4, row);
    }

    private static String shown(Figure figure, boolean two) {
        return two ? FigureText.value(figure)
            : FigureText.spread(figure) + "  [" + FigureText.interval(figure.convention(), figure.interval()) + "]";
    }

    private String spread(Figure figure) {
        return FigureText.spread(figure) + " · "
            + strings.get("interval", FigureText.interval(figure.convention(), figure.interval()));
    }

    private Hyperlink name(Figures.Row figure) {
        Hyperlink name = new Hyperlink(figure.convention().title(strings.locale()));
        name.getStyleClass().add("figure-name");
        name.setTooltip(new Tooltip(name.getText()));
        name.setOnAction(click -> {
            name.setVisited(false);
            card.show(figure.convention());
        });
        return name;
    }

    private Label value(String text, String tip) {
        Label value = new Label(text);
        value.getStyleClass().add("figure-value");
        value.setMinWidth(Label.USE_PREF_SIZE);
        if (!tip.isEmpty()) {
            value.setTooltip(new Tooltip(tip));
        }
        return value;
    }

    private static Label head(String text) {
        Label head = quiet(text);
        head.getStyleClass().add("side-" + text.toLowerCase(Locale.ROOT));
        return head;
    }

    private static Label quiet(String text) {
        Label quiet = new Label(text);
        quiet.getStyleClass().addAll("muted", "small");
        return quiet;
    }
}
