package attune.ui.evaluate;

import attune.evaluation.HeadFigures;
import attune.workbench.Values;
import javafx.scene.control.TableCell;

/** A number in a table, sorted as one and written with three decimals. */
final class NumberCell extends TableCell<HeadFigures, Double> {

    @Override protected void updateItem(Double number, boolean empty) {
        super.updateItem(number, empty);
        setText(empty || number == null ? null : Values.number(number));
    }
}
