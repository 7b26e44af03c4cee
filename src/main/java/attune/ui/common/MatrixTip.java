package attune.ui.common;

import attune.figure.Cell;
import attune.figure.Matrix;
import attune.figure.MatrixLayout;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;

/** The exact weight beside the cell that is pointed at, and for a screen reader. */
final class MatrixTip {

    private static final double AWAY = 14;

    private final MatrixView view;
    private final Tooltip tip = new Tooltip();

    MatrixTip(MatrixView view) {
        this.view = view;
        // Otherwise the tip takes the Escape that frees what is pinned.
        tip.setHideOnEscape(false);
    }

    void show(Matrix matrix, Cell cell, MatrixLayout layout) {
        if (matrix == null || cell == null || layout == null || view.getScene() == null) {
            tip.hide();
            return;
        }
        String text = text(matrix, cell);
        tip.setText(text);
        view.setAccessibleHelp(text);
        Point2D at = view.localToScreen(layout.x(cell.column() + 1) + AWAY, layout.y(cell.row() + 1) + AWAY);
        if (at != null && view.getScene().getWindow() != null && view.getScene().getWindow().isShowing()) {
            tip.show(view, at.getX(), at.getY());
        }
    }

    /** Row, column and weight, such as “favorite → 1.2 s  0.3104”. */
    static String text(Matrix matrix, Cell cell) {
        return matrix.rows().labels().get(cell.row()) + " → " + matrix.columns().labels().get(cell.column()) + "   "
            + String.format(Locale.ROOT, "%.4f", matrix.value(cell.row(), cell.column()));
    }
}
