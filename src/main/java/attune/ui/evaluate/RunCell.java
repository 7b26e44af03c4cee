package attune.ui.evaluate;

import attune.domain.Side;
import attune.workbench.RunListing;
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
    private final Label name = new Label();
    private final Label apart = new Label();
    private final Label detail = new Label();
    private final RunNames names;
    private final Button asA = letter(Side.A);
    private final Button asB = letter(Side.B);
    private final HBox row;

    RunCell(RunsModel model, RunNames names) {
        this.model = model;
        this.names = names;
        name.getStyleClass().add("run-name");
        detail.getStyleClass().add("library-detail");
        apart.getStyleClass().add("library-detail");
        VBox lines = new VBox(1, name, apart, detail);
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
        name.setText(run.variant());
        apart.setText(names.apart(run));
        apart.setVisible(!apart.getText().isEmpty());
        apart.setManaged(apart.isVisible());
        detail.setText(names.detail(run));
        setTooltip(new Tooltip(names.whole(run)));
        setGraphic(row);
    }
}
