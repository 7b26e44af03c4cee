package attune.ui.common;

import attune.figure.Axis;
import attune.figure.Cell;
import attune.figure.Matrix;
import attune.figure.MatrixLayout;
import attune.figure.Thumbnail;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/**
 * The exact weight beside the cell that is pointed at, with the regions it is about, and for a screen reader. It stands
 * inside the matrix: a window of its own would cost more than all the rest of the pointing.
 */
final class MatrixTip extends HBox {

    private static final double AWAY = 12;
    private static final double SIDE = 44;

    private final MatrixView view;
    private final Label text = new Label();
    private final Look row = new Look();
    private final Look column = new Look();

    MatrixTip(MatrixView view) {
        this.view = view;
        getStyleClass().add("matrix-tip");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().addAll(row, column, text);
    }

    void show(Matrix matrix, Cell cell, MatrixLayout layout) {
        setVisible(matrix != null && cell != null && layout != null);
        if (!isVisible()) {
            return;
        }
        text.setText(text(matrix, cell));
        view.setAccessibleHelp(text.getText());
        row.show(matrix.rows(), cell.row());
        column.show(matrix.columns(), cell.column());
        double width = prefWidth(-1);
        double height = prefHeight(-1);
        double x = layout.x(cell.column() + 1) + AWAY;
        double y = layout.y(cell.row() + 1) + AWAY;
        resizeRelocate(Math.clamp(x, 0, Math.max(0, view.getWidth() - width)),
            y + height <= view.getHeight() ? y : Math.max(0, layout.y(cell.row()) - AWAY - height), width, height);
    }

    /** Row, column and weight, such as “favorite → 1.2 s  0.3104”. */
    static String text(Matrix matrix, Cell cell) {
        return matrix.rows().labels().get(cell.row()) + " → " + matrix.columns().labels().get(cell.column()) + "   "
            + String.format(Locale.ROOT, "%.4f", matrix.value(cell.row(), cell.column()));
    }

    /** A thumbnail with its region. */
    private static final class Look extends Pane {
        private final ImageView picture = new ImageView();
        private final Rectangle region = new Rectangle();
        private Thumbnail shown;

        Look() {
            region.getStyleClass().add("matrix-mark");
            getChildren().addAll(picture, region);
        }

        void show(Axis axis, int index) {
            boolean pictured = axis.kind() == Axis.Kind.PICTURES;
            setVisible(pictured);
            setManaged(pictured);
            if (!pictured || axis.thumbnails().get(index).equals(shown)) {
                return;
            }
            Thumbnail now = axis.thumbnails().get(index);
            if (shown == null || shown.picture() != now.picture()) {
                picture.setImage(Pictures.image(now.picture()));
            }
            shown = now;
            double height = SIDE * now.picture().height() / now.picture().width();
            picture.setFitWidth(SIDE);
            picture.setFitHeight(height);
            region.setX(now.region().left() * SIDE);
            region.setY(now.region().top() * height);
            region.setWidth(now.region().width() * SIDE);
            region.setHeight(now.region().height() * height);
            setMinSize(SIDE, height);
            setPrefSize(SIDE, height);
        }
    }
}
