package attune.ui.common;

import attune.figure.Cell;
import attune.figure.Matrix;
import attune.figure.MatrixLayout;
import attune.figure.Window;
import java.util.OptionalInt;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * What mouse and keys do on a matrix. A click pins the row, Shift+click or a click below the cells the column, again frees
 * it; Ctrl+wheel and pinch zoom around the cursor, wheel and drag pan. Arrows move, Enter pins the row, Shift+Enter the
 * column, + and − zoom, F fits, Escape frees.
 */
final class MatrixGestures {

    private static final double ZOOM_STEP = 1.3;
    private static final double CLICK = 4;

    private final MatrixView view;
    private double pressedX;
    private double pressedY;
    private Window pressedWindow;

    private MatrixGestures(MatrixView view) {
        this.view = view;
    }

    static void install(MatrixView view) {
        MatrixGestures gestures = new MatrixGestures(view);
        view.setOnMouseMoved(gestures::moved);
        view.setOnMouseExited(_ -> view.point(null));
        view.setOnMousePressed(gestures::pressed);
        view.setOnMouseDragged(gestures::dragged);
        view.setOnMouseClicked(gestures::clicked);
        view.setOnScroll(gestures::scrolled);
        view.setOnZoom(event -> gestures.zoom(1 / event.getZoomFactor(), event.getX(), event.getY()));
        view.setOnKeyPressed(gestures::key);
    }

    private void moved(MouseEvent event) {
        MatrixLayout layout = view.plan();
        view.point(layout == null ? null : layout.at(event.getX(), event.getY()).orElse(null));
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        pressedX = event.getX();
        pressedY = event.getY();
        pressedWindow = view.windowProperty().get();
    }

    private void dragged(MouseEvent event) {
        MatrixLayout layout = view.plan();
        if (layout != null && pressedWindow != null) {
            move(pressedWindow.row() + (int) Math.round((pressedY - event.getY()) / layout.cellHeight()),
                pressedWindow.column() + (int) Math.round((pressedX - event.getX()) / layout.cellWidth()));
        }
    }

    private void clicked(MouseEvent event) {
        MatrixLayout layout = view.plan();
        boolean still = Math.hypot(event.getX() - pressedX, event.getY() - pressedY) < CLICK;
        if (layout == null || !still) {
            return;
        }
        // Names stand left of their row and below their column: carry the point into the cells.
        double x = Math.clamp(event.getX(), layout.left(), layout.left() + layout.width() - 1);
        double y = Math.clamp(event.getY(), layout.top(), layout.top() + layout.height() - 1);
        boolean below = event.getY() > y && event.getY() <= y + layout.columnLabelHeight() + 1;
        if (event.getY() > y && !below) {
            return;
        }
        layout.at(x, y).ifPresent(cell -> pin(cell, below || event.isShiftDown()
            ? event.getX() < layout.left() ? Line.ROW : Line.COLUMN : Line.ROW));
    }

    private enum Line { ROW, COLUMN }

    private void pin(Cell cell, Line line) {
        switch (line) {
            case ROW -> MatrixView.toggle(view.pinnedRowProperty(), cell.row());
            case COLUMN -> MatrixView.toggle(view.pinnedColumnProperty(), cell.column());
        }
    }

    private void scrolled(ScrollEvent event) {
        MatrixLayout layout = view.plan();
        if (layout == null) {
            return;
        }
        Window now = view.windowProperty().get();
        if (event.isShortcutDown()) {
            zoom(event.getDeltaY() > 0 ? 1 / ZOOM_STEP : ZOOM_STEP, event.getX(), event.getY());
        } else if (now.equals(Window.all(view.matrixProperty().get()))) {
            return;
        } else {
            move(now.row() - (int) Math.signum(event.getDeltaY()), now.column() - (int) Math.signum(event.getDeltaX()));
        }
        event.consume();
    }

    private void move(int row, int column) {
        Window now = view.windowProperty().get();
        view.show(Window.within(view.matrixProperty().get(), row, column, now.rows(), now.columns()));
    }

    /** Shows {@code factor} times as many rows and columns; the cell at (x, y) stays where it is, to the nearest cell. */
    private void zoom(double factor, double x, double y) {
        MatrixLayout layout = view.plan();
        if (layout == null) {
            return;
        }
        Window now = layout.window();
        double across = Math.clamp((x - layout.left()) / layout.width(), 0, 1);
        double down = Math.clamp((y - layout.top()) / layout.height(), 0, 1);
        int rows = resized(now.rows(), factor);
        int columns = resized(now.columns(), factor);
        view.show(Window.within(view.matrixProperty().get(), (int) Math.round(now.row() + down * (now.rows() - rows)),
            (int) Math.round(now.column() + across * (now.columns() - columns)), rows, columns));
    }

    private static int resized(int cells, double factor) {
        return factor < 1 ? Math.min(cells - 1, (int) Math.ceil(cells * factor)) : Math.max(cells + 1, (int) (cells * factor));
    }

    private void key(KeyEvent event) {
        Matrix matrix = view.matrixProperty().get();
        if (matrix == null) {
            return;
        }
        Cell at = view.hoveredProperty().get();
        Cell from = at == null ? new Cell(view.windowProperty().get().row(), view.windowProperty().get().column()) : at;
        switch (event.getCode()) {
            case UP -> point(matrix, at == null ? from : new Cell(from.row() - 1, from.column()));
            case DOWN -> point(matrix, at == null ? from : new Cell(from.row() + 1, from.column()));
            case LEFT -> point(matrix, at == null ? from : new Cell(from.row(), from.column() - 1));
            case RIGHT -> point(matrix, at == null ? from : new Cell(from.row(), from.column() + 1));
            case ENTER -> pin(from, event.isShiftDown() ? Line.COLUMN : Line.ROW);
            case PLUS, EQUALS, ADD -> zoom(1 / ZOOM_STEP, view.getWidth() / 2, view.getHeight() / 2);
            case MINUS, SUBTRACT -> zoom(ZOOM_STEP, view.getWidth() / 2, view.getHeight() / 2);
            case F -> view.show(Window.all(matrix));
            case ESCAPE -> {
                view.pinnedRowProperty().set(OptionalInt.empty());
                view.pinnedColumnProperty().set(OptionalInt.empty());
                view.point(null);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void point(Matrix matrix, Cell wanted) {
        Cell cell = new Cell(Math.clamp(wanted.row(), 0, matrix.rows().size() - 1),
            Math.clamp(wanted.column(), 0, matrix.columns().size() - 1));
        Window now = view.windowProperty().get();
        int row = Math.clamp(now.row(), cell.row() - now.rows() + 1, cell.row());
        int column = Math.clamp(now.column(), cell.column() - now.columns() + 1, cell.column());
        move(row, column);
        view.point(cell);
    }
}
