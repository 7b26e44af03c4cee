package attune.ui.inspect;

import attune.figure.MatrixLayout;
import attune.ui.common.MatrixView;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.scene.input.MouseEvent;

/** Ties a matrix on screen to what is pointed at: its rows and columns ask, and what others ask is marked in it. */
final class MatrixPointing {

    private final Brush brush;
    private final MatrixView matrix;

    private MatrixPointing(Brush brush, MatrixView matrix) {
        this.brush = brush;
        this.matrix = matrix;
    }

    static void install(AttentionModel attention, MatrixView matrix) {
        Brush brush = attention.brush();
        MatrixPointing pointing = new MatrixPointing(brush, matrix);
        matrix.hoveredProperty().addListener((hovered, old, now) -> {
            if (now == null) {
                brush.leave();
            } else {
                brush.hoverRow(now.row());
            }
        });
        matrix.pinnedRowProperty().addListener((pinned, old, now) -> pointing.pin(now, brush::pinRow));
        matrix.pinnedColumnProperty().addListener((pinned, old, now) -> pointing.pin(now, brush::pinColumn));
        matrix.addEventHandler(MouseEvent.MOUSE_MOVED, pointing::overNames);
        brush.focus().addListener((focus, old, now) -> matrix.marksProperty().set(brush.marks()));
        attention.shown().addListener((shown, old, now) -> matrix.marksProperty().set(brush.marks()));
    }

    static void unpin(MatrixView matrix) {
        matrix.pinnedRowProperty().set(OptionalInt.empty());
        matrix.pinnedColumnProperty().set(OptionalInt.empty());
    }

    /** The names below the columns are pointed at too: who reads this one? */
    private void overNames(MouseEvent event) {
        MatrixLayout layout = matrix.plan();
        if (layout == null) {
            return;
        }
        double foot = layout.top() + layout.height();
        boolean names = event.getY() >= foot && event.getY() <= foot + layout.columnLabelHeight();
        if (names) {
            layout.at(event.getX(), foot - 1).ifPresent(cell -> brush.hoverColumn(cell.column()));
        }
    }

    private void pin(OptionalInt pinned, IntConsumer pin) {
        if (pinned.isPresent()) {
            pin.accept(pinned.getAsInt());
        } else if (matrix.pinnedRowProperty().get().isEmpty() && matrix.pinnedColumnProperty().get().isEmpty()) {
            brush.unpin();
        }
    }
}
