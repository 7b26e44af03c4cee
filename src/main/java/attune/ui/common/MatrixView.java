package attune.ui.common;

import attune.figure.Cell;
import attune.figure.Marks;
import attune.figure.Matrix;
import attune.figure.MatrixFigure;
import attune.figure.MatrixLayout;
import attune.figure.Window;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;

/**
 * A labelled matrix that can be pointed at: hover, pin, zoom, pan, keys ({@link MatrixGestures} says which). The cells are
 * an image; names, marks and legend are painted over it.
 */
public final class MatrixView extends ThemedRegion {

    private final MatrixImage cells = new MatrixImage();
    private final FigureCanvas notes = new FigureCanvas();
    private final MatrixMarks outlines = new MatrixMarks();
    private final MatrixTip tip = new MatrixTip(this);
    private final ObjectProperty<Matrix> matrix = new SimpleObjectProperty<>(this, "matrix");
    private final ReadOnlyObjectWrapper<Window> window = new ReadOnlyObjectWrapper<>(this, "window");
    private final ReadOnlyObjectWrapper<Cell> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private final ObjectProperty<OptionalInt> pinnedRow = new SimpleObjectProperty<>(this, "pinnedRow", OptionalInt.empty());
    private final ObjectProperty<OptionalInt> pinnedColumn =
        new SimpleObjectProperty<>(this, "pinnedColumn", OptionalInt.empty());
    private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(this, "marks", Marks.NONE);
    private Place planned;
    private MatrixLayout plan;

    public MatrixView() {
        getStyleClass().add("attune-matrix");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        notes.setManaged(false);
        notes.setMouseTransparent(true);
        getChildren().addAll(cells, notes, outlines, tip);
        matrix.addListener((_, before, now) -> changed(before, now));
        window.addListener((_, _, _) -> repaint());
        hovered.addListener((_, _, _) -> pointed());
        pinnedRow.addListener((_, _, _) -> mark());
        pinnedColumn.addListener((_, _, _) -> mark());
        marks.addListener((_, _, _) -> mark());
        MatrixGestures.install(this);
    }

    /** What is shown; null shows nothing. A matrix with the same names keeps pins and zoom. */
    public ObjectProperty<Matrix> matrixProperty() {
        return matrix;
    }

    /** The cell that the mouse or the keys point at; null for none. */
    public ReadOnlyObjectProperty<Cell> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The row that the person pinned by a click. */
    public ObjectProperty<OptionalInt> pinnedRowProperty() {
        return pinnedRow;
    }

    /** The column that the person pinned by a click on its name. */
    public ObjectProperty<OptionalInt> pinnedColumnProperty() {
        return pinnedColumn;
    }

    /** Row and column marked from outside, such as those of the word that is pointed at; pins come before them. */
    public ObjectProperty<Marks> marksProperty() {
        return marks;
    }

    /** The part that is seen. */
    public ReadOnlyObjectProperty<Window> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /** The picture at the exact state seen, for a file; null where there is no matrix. */
    public MatrixFigure figure() {
        return matrix.get() == null ? null : new MatrixFigure(matrix.get(), window.get(), marksNow());
    }

    /** Where the parts stand just now; null where there is no matrix. */
    public MatrixLayout plan() {
        if (matrix.get() == null || getWidth() <= 0 || getHeight() <= 0) {
            return null;
        }
        Place place = new Place(matrix.get(), window.get(), getWidth(), getHeight());
        if (!place.same(planned)) {
            planned = place;
            plan = figure().layout(getWidth(), getHeight());
        }
        return plan;
    }

    /** What a plan was made for. */
    private record Place(Matrix matrix, Window window, double width, double height) {
        boolean same(Place other) {
            return other != null && matrix == other.matrix && window.equals(other.window) && width == other.width
                && height == other.height;
        }
    }

    void show(Window part) {
        window.set(part);
    }

    void point(Cell cell) {
        hovered.set(cell);
    }

    /** Pins what was not pinned, frees what was. */
    static void toggle(ObjectProperty<OptionalInt> pin, int index) {
        boolean pinned = pin.get().isPresent() && pin.get().getAsInt() == index;
        pin.set(pinned ? OptionalInt.empty() : OptionalInt.of(index));
    }

    /** What the person pinned or points at in the matrix comes before what is marked from outside. */
    private Marks marksNow() {
        Cell cell = hovered.get();
        Marks outside = marks.get();
        OptionalInt row = first(pinnedRow.get(), cell == null ? OptionalInt.empty() : OptionalInt.of(cell.row()));
        OptionalInt column = first(pinnedColumn.get(), cell == null ? OptionalInt.empty() : OptionalInt.of(cell.column()));
        return new Marks(row.isPresent() ? row : outside.row(), row.isPresent() ? 1 : outside.rows(),
            column.isPresent() ? column : outside.column(), column.isPresent() ? 1 : outside.columns());
    }

    private static OptionalInt first(OptionalInt... choices) {
        for (OptionalInt choice : choices) {
            if (choice.isPresent()) {
                return choice;
            }
        }
        return OptionalInt.empty();
    }

    private void changed(Matrix before, Matrix now) {
        boolean same = before != null && now != null
            && before.rows().equals(now.rows()) && before.columns().equals(now.columns());
        if (!same) {
            hovered.set(null);
            pinnedRow.set(OptionalInt.empty());
            pinnedColumn.set(OptionalInt.empty());
            window.set(now == null ? null : Window.all(now));
        }
        setAccessibleText(now == null ? "" : now.caption());
        repaint();
    }

    private void pointed() {
        tip.show(matrix.get(), hovered.get(), plan());
        mark();
    }

    /** Moves what marks; the rest stays as it is painted. */
    private void mark() {
        MatrixLayout layout = plan();
        outlines.setVisible(layout != null);
        if (layout != null) {
            outlines.show(matrix.get(), layout, marksNow());
        }
    }

    @Override protected void paint(double width, double height) {
        MatrixLayout layout = plan();
        cells.setVisible(layout != null);
        if (layout == null) {
            notes.setFigure(null);
            mark();
            return;
        }
        cells.show(matrix.get(), layout, palette());
        notes.setFigure(figure().notes());
        notes.resizeRelocate(0, 0, width, height);
        outlines.resizeRelocate(0, 0, width, height);
        mark();
    }

    @Override protected double computePrefWidth(double height) {
        return 280;
    }

    @Override protected double computePrefHeight(double width) {
        return 220;
    }
}
