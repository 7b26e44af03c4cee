package attune.ui.evaluate;

import attune.domain.Side;
import attune.figure.Numbers;
import attune.ui.common.Strings;
import attune.workbench.Values;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Every variant of the list beside A, with Holm's correction over all of them; a name makes that variant B. */
final class VariantsPart implements Part {

    private static final int COLUMNS = 5;

    private final EvaluateModel model;
    private final VariantsModel variants;
    private final Strings strings;
    private final RunNames names;
    private final GridPane grid = new GridPane();
    private final Label note = new Label();
    private final VBox root;
    private final Subscription following;
    private boolean inFront;
    private boolean narrow;

    VariantsPart(EvaluateModel model, Strings strings) {
        this.model = model;
        this.variants = model.variants();
        this.strings = strings;
        this.names = new RunNames(model.runs(), strings);
        grid.getStyleClass().add("figures");
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == 0 ? Priority.ALWAYS : Priority.NEVER);
            column.setHalignment(i == 0 || i == COLUMNS - 1 ? HPos.LEFT : HPos.RIGHT);
            grid.getColumnConstraints().add(column);
        }
        note.setWrapText(true);
        note.setMinHeight(Label.USE_PREF_SIZE);
        note.getStyleClass().addAll("muted", "small");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(6, scroll, note);
        root.setMinSize(0, 0);
        following = Subscription.combine(variants.familyProperty().subscribe(this::show),
            scroll.widthProperty().map(width -> width.doubleValue() < FiguresPart.NARROW).subscribe(now -> {
                narrow = now;
                grid.pseudoClassStateChanged(FiguresPart.TIGHT, now);
                show(variants.familyProperty().get());
            }),
            model.runs().pairProperty().subscribe(now -> {
                if (inFront) {
                    variants.compare();
                }
            }));
    }

    @Override public String id() {
        return "variants";
    }

    @Override public Node root() {
        return root;
    }

    @Override public void inFront(boolean now) {
        inFront = now;
        if (now) {
            variants.compare();
        }
    }

    @Override public Optional<Supplier<Numbers>> numbers() {
        return variants.familyProperty().get().map(family -> () -> FigureNumbers.of(family, names));
    }

    @Override public void close() {
        following.unsubscribe();
    }

    private void show(Optional<VariantsModel.Family> family) {
        grid.getChildren().clear();
        note.setText(strings.get("figures.wait"));
        family.ifPresent(now -> {
            note.setText(strings.get("variants.note", names.of(now.a()), now.rows().size()));
            grid.addRow(0, quiet(""), quiet(strings.get("variants.change", now.rows().isEmpty() ? ""
                : now.rows().getFirst().change().convention().title(strings.locale()))), quiet("p"),
                quiet(strings.get("variants.holm")), quiet(""));
            for (int i = 0; i < now.rows().size(); i++) {
                row(now.rows().get(i), narrow ? 2 * i + 1 : i + 1);
            }
        });
    }

    private void row(VariantsModel.Row row, int at) {
        Hyperlink name = new Hyperlink(names.of(row.listing()));
        name.setMnemonicParsing(false);
        name.getStyleClass().add("figure-name");
        name.setTooltip(new Tooltip(row.listing().name()));
        name.setOnAction(click -> {
            name.setVisited(false);
            model.runs().choose(Side.B, row.listing());
        });
        Label change = value(FigureText.change(row.change()) + "  [" + FigureText.interval(row.change()) + "]");
        change.setTooltip(new Tooltip(strings.get("samples.both", row.samples())));
        Label verdict = quiet(strings.get("verdict." + row.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        List<Label> numbers = List.of(change, value(Values.p(row.change().p())), value(Values.p(row.corrected())));
        if (narrow) {
            HBox named = new HBox(8, name, verdict);
            named.setAlignment(Pos.CENTER_LEFT);
            grid.add(named, 0, at, COLUMNS, 1);
            numbers.forEach(number -> grid.add(number, 1 + numbers.indexOf(number), at + 1));
        } else {
            grid.addRow(at, name, numbers.getFirst(), numbers.get(1), numbers.getLast(), verdict);
        }
    }

    private static Label value(String text) {
        Label value = new Label(text);
        value.getStyleClass().add("figure-value");
        value.setMinWidth(Label.USE_PREF_SIZE);
        return value;
    }

    private static Label quiet(String text) {
        Label quiet = new Label(text);
        quiet.getStyleClass().addAll("muted", "small");
        quiet.setMinWidth(Label.USE_PREF_SIZE);
        return quiet;
    }
}
