package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A labelled matrix: cells in colour, names of rows (left) and columns (below), a marked row and column, and at the foot
 * what rows and columns are and how the colours run.
 *
 * @param window the part that is seen
 */
public record MatrixFigure(Matrix matrix, Window window, Marks marks) implements Figure {

    private static final double LEAST_FOR_GRID = 7;

    public MatrixFigure(Matrix matrix) {
        this(matrix, Window.all(matrix), Marks.NONE);
    }

    public MatrixLayout layout(double width, double height) {
        return MatrixLayout.of(matrix, window, width, height);
    }

    @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
        MatrixCells.draw(g, matrix, layout(width, height), palette);
        drawNotes(g, width, height, palette);
        MatrixLayout layout = layout(width, height);
        outline(g, layout, palette);
        new MatrixNames(g, matrix, layout, palette).drawMarked(marks);
    }

    /** Everything but the cells and the marks, for a screen that keeps those as an image and as nodes. */
    public Figure notes() {
        MatrixFigure whole = this;
        return new Figure() {
            @Override public void draw(Graphics2D g, double width, double height, Palette palette) {
                whole.drawNotes(g, width, height, palette);
            }

            @Override public Numbers numbers() {
                return whole.numbers();
            }
        };
    }

    @Override public Numbers numbers() {
        return matrix.numbers();
    }

    private void drawNotes(Graphics2D g, double width, double height, Palette palette) {
        MatrixLayout layout = layout(width, height);
        grid(g, layout, palette);
        new MatrixNames(g, matrix, layout, palette).draw();
        LegendFigure legend = new LegendFigure(matrix.scale(), matrix.caption());
        double foot = legend.height(width);
        g.translate(0, height - foot);
        legend.draw(g, width, foot, palette);
        g.translate(0, foot - height);
    }

    private void grid(Graphics2D g, MatrixLayout layout, Palette palette) {
        g.setColor(Ink.faded(palette.surface(), 0.45));
        if (layout.cellWidth() >= LEAST_FOR_GRID) {
            for (int column = window.column() + 1; column < window.column() + window.columns(); column++) {
                g.fill(new Rectangle2D.Double(Math.round(layout.x(column)), layout.top(), 1, layout.height()));
            }
        }
        if (layout.cellHeight() >= LEAST_FOR_GRID) {
            for (int row = window.row() + 1; row < window.row() + window.rows(); row++) {
                g.fill(new Rectangle2D.Double(layout.left(), Math.round(layout.y(row)), layout.width(), 1));
            }
        }
    }

    private void outline(Graphics2D g, MatrixLayout layout, Palette palette) {
        g.setColor(Ink.of(palette.accent()));
        g.setStroke(Ink.line(2));
        layout.markedRows(marks).map(Box::shape).ifPresent(g::draw);
        layout.markedColumns(marks).map(Box::shape).ifPresent(g::draw);
    }
}
