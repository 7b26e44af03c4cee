package attune.ui.common;

import attune.figure.Box;
import attune.figure.Marks;
import attune.figure.Matrix;
import attune.figure.MatrixLayout;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The marked rows and columns of a matrix, with their names: nodes that are moved, so that pointing paints nothing anew. */
final class MatrixMarks extends Pane {

    private final Rectangle row = outline();
    private final Rectangle column = outline();
    private final Label rowName = name();
    private final Label columnName = name();

    MatrixMarks() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(row, column, rowName, columnName);
    }

    void show(Matrix matrix, MatrixLayout layout, Marks marks) {
        Optional<Box> rows = layout.markedRows(marks);
        Optional<Box> columns = layout.markedColumns(marks);
        place(row, rows);
        place(column, columns);
        rowName.setVisible(rows.isPresent());
        rows.ifPresent(at -> {
            rowName.setText(named(matrix.rows().labels(), marks.row(), marks.rows()));
            double width = Math.min(rowName.prefWidth(-1), layout.left() + layout.width());
            double height = rowName.prefHeight(-1);
            rowName.resizeRelocate(Math.max(0, layout.left() - 2 - width),
                Math.max(0, at.y() + at.height() / 2 - height / 2), width, height);
        });
        columnName.setVisible(columns.isPresent());
        columns.ifPresent(at -> {
            columnName.setText(named(matrix.columns().labels(), marks.column(), marks.columns()));
            double width = Math.min(columnName.prefWidth(-1), layout.left() + layout.width());
            double x = Math.clamp(at.x() + at.width() / 2 - width / 2, 0, layout.left() + layout.width() + 1 - width);
            columnName.resizeRelocate(x, layout.top() + layout.height() + 2, width, columnName.prefHeight(-1));
        });
    }

    private static String named(List<String> labels, OptionalInt first, int count) {
        int last = Math.min(labels.size(), first.getAsInt() + count) - 1;
        return count == 1 ? labels.get(first.getAsInt()) : labels.get(first.getAsInt()) + " – " + labels.get(last);
    }

    private static void place(Rectangle outline, Optional<Box> at) {
        outline.setVisible(at.isPresent());
        at.ifPresent(where -> {
            outline.setX(where.x());
            outline.setY(where.y());
            outline.setWidth(where.width());
            outline.setHeight(where.height());
        });
    }

    private static Rectangle outline() {
        Rectangle outline = new Rectangle();
        outline.getStyleClass().add("matrix-mark");
        outline.setVisible(false);
        return outline;
    }

    private static Label name() {
        Label name = new Label();
        name.getStyleClass().add("matrix-mark-name");
        name.setVisible(false);
        return name;
    }
}
