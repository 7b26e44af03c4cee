package attune.ui.evaluate;

import attune.domain.ImportReport;
import attune.domain.Side;
import attune.ui.common.Questions;
import attune.ui.common.Strings;
import attune.workbench.PairOfRuns;
import attune.workbench.RunListing;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * Predictions of other tools: brings a table in, says what became of its rows and how many of them match, and writes the
 * predictions of A or B as such a table.
 */
final class ImportPart implements Part {

    private final EvaluateModel model;
    private final Questions questions;
    private final Strings strings;
    private final VBox report = new VBox();
    private final Button exportA;
    private final Button exportB;
    private final VBox root;
    private final Jobs writing;
    private final Subscription following;

    ImportPart(EvaluateModel model, Questions questions, Strings strings) {
        this.model = model;
        this.questions = questions;
        this.strings = strings;
        this.writing = new Jobs(model.jobs(), model.problems());
        Button bring = new Button(strings.get("import.bring"));
        bring.setId("import-table");
        bring.setOnAction(click -> questions.file(strings.get("import.ask")).ifPresent(file -> model.runs().add(List.of(file))));
        exportA = export(Side.A);
        exportB = export(Side.B);
        HBox buttons = new HBox(bring, exportA, exportB);
        buttons.getStyleClass().add("part-choices");
        report.setId("import-report");
        report.getStyleClass().add("part");
        ScrollPane scroll = new ScrollPane(report);
        scroll.getStyleClass().add("form-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(buttons, scroll);
        root.getStyleClass().add("part");
        following = model.runs().pairProperty().subscribe(this::show);
    }

    private Button export(Side side) {
        Button export = new Button(strings.get("import.export", side));
        export.setId("export-" + Fields.letter(side));
        export.setMinWidth(Region.USE_PREF_SIZE);
        export.setTooltip(new Tooltip(strings.get("import.export.tip")));
        export.setOnAction(click -> {
            PairOfRuns pair = model.runs().pairProperty().get();
            if (pair.runs(side).listing().source() instanceof RunListing.Source.Folders(List<Path> folders)) {
                questions.save(pair.runs(side).listing().name() + ".csv").ifPresent(file ->
                    writing.start(file.getFileName().toString(), (progress, cancellation) -> {
                        model.useCases().export().export(folders.getFirst(), file);
                        return file;
                    }, written -> { }));
            }
        });
        return export;
    }

    @Override public String id() {
        return "import";
    }

    @Override public Node root() {
        return root;
    }

    @Override public void close() {
        following.unsubscribe();
    }

    private void show(PairOfRuns pair) {
        exportA.setDisable(pair == null || !ours(pair, Side.A));
        exportB.setDisable(pair == null || pair.b().isEmpty() || !ours(pair, Side.B));
        report.getChildren().clear();
        if (pair == null) {
            return;
        }
        boolean any = false;
        for (Side side : pair.sides().reversed()) {
            if (pair.runs(side).report().isPresent()) {
                any = true;
                tell(pair, side, pair.runs(side).report().get());
            }
        }
        if (!any) {
            say(strings.get("import.none"), "muted");
        }
    }

    private static boolean ours(PairOfRuns pair, Side side) {
        return pair.runs(side).listing().source() instanceof RunListing.Source.Folders;
    }

    private void tell(PairOfRuns pair, Side side, ImportReport found) {
        say(side + " · " + found.file().getFileName(), "panel-title");
        say(strings.get("import.rows", found.rows(), found.used()), "plain-line");
        found.read().forEach((wanted, name) -> say(strings.get("import.read", wanted, name), "plain-line"));
        String renamed = pair.renamed(side).entrySet().stream().map(name -> name.getKey() + " = "
            + strings.name("label.", name.getValue())).collect(Collectors.joining(", "));
        if (!renamed.isEmpty()) {
            say(strings.get("import.renamed", renamed), "plain-line");
        }
        if (pair.b().isPresent()) {
            say(strings.get("import.match", pair.size(), pair.leftOut(side)), "plain-line");
            if (!pair.contradicted().isEmpty()) {
                say(strings.get("import.contradicted", pair.contradicted().size(),
                    pair.contradicted().stream().limit(5).collect(Collectors.joining(", "))), "plain-line");
            }
        }
        found.counts().forEach((trouble, count) -> say(strings.get(
            "import.trouble." + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-'), count), "plain-line"));
        found.examples().forEach(example -> say(example.sentence(strings.locale()), "muted"));
    }

    private void say(String sentence, String style) {
        Label line = new Label(sentence);
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.getStyleClass().addAll("small", style);
        report.getChildren().add(line);
    }
}
