package attune.ui.evaluate;

import attune.domain.Side;
import attune.ui.common.Strings;
import attune.workbench.BrowseRuns;
import attune.workbench.RunListing;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A group of runs: its variant, its seeds and what it is worth. A click makes it B, its letter A makes it A. */
final class RunCell extends ListCell<RunListing> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final RunsModel model;
    private final Strings strings;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Button asA = letter(Side.A);
    private final Button asB = letter(Side.B);
    private final HBox row;

    RunCell(RunsModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        name.getStyleClass().add("run-name");
        detail.getStyleClass().add("library-detail");
        VBox lines = new VBox(1, name, detail);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(asA, asB, lines);
        row.getStyleClass().add("run-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(click -> {
            if (getItem() != null) {
                model.choose(click.isShiftDown() ? Side.A : Side.B, getItem());
            }
        });
    }

    private Button letter(Side side) {
        Button button = new Button(side.name());
        button.getStyleClass().setAll("button", "run-letter", "side-" + Fields.letter(side));
        button.setFocusTraversable(false);
        button.setOnAction(click -> model.choose(side, getItem()));
        return button;
    }

    @Override protected void updateItem(RunListing run, boolean empty) {
        super.updateItem(run, empty);
        setText(null);
        if (empty || run == null) {
            setGraphic(null);
            setTooltip(null);
            pseudoClassStateChanged(CHOSEN, false);
            return;
        }
        boolean isA = run == model.aProperty().get();
        boolean isB = run == model.bProperty().get();
        asA.pseudoClassStateChanged(CHOSEN, isA);
        asB.pseudoClassStateChanged(CHOSEN, isB);
        pseudoClassStateChanged(CHOSEN, isA || isB);
        name.setText(name(run));
        detail.setText(detail(run));
        setTooltip(new Tooltip(run.name()));
        setGraphic(row);
    }

    /** The variant; where another group of the list has the same, the name from the variant on, which tells them apart. */
    private String name(RunListing run) {
        long namesakes = model.listed().stream().filter(other -> other.variant().equals(run.variant())).count();
        return namesakes > 1 ? run.name().substring(Math.max(0, run.name().indexOf(run.variant()))) : run.variant();
    }

    private String detail(RunListing run) {
        BrowseRuns.Glance glance = model.glances().get(run);
        String seeds = run.seeds().isEmpty() ? strings.get("imported") : seeds(run.seeds());
        if (glance == null) {
            return seeds;
        }
        String deviation = Double.isNaN(glance.deviation()) ? "" : String.format(Locale.ROOT, " ± %.3f", glance.deviation());
        return seeds + " · " + String.format(Locale.ROOT, "%.3f", glance.mean()) + deviation;
    }

    /** Such as {@code seed 0} or {@code seeds 1–3}. */
    private String seeds(List<Long> seeds) {
        if (seeds.size() == 1) {
            return strings.get("seed.one", seeds.getFirst());
        }
        boolean row = seeds.getLast() - seeds.getFirst() == seeds.size() - 1;
        return strings.get("seed.more", row ? seeds.getFirst() + "–" + seeds.getLast()
            : seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
