package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/** Writes the names of rows and columns, thinned where they do not fit; those marked are always written. */
final class MatrixNames {

    private static final double BASELINE = 0.36;
    private static final double ASCENT = 0.8;
    private static final double CLEAR = 10;

    private final Graphics2D g;
    private final Matrix matrix;
    private final MatrixLayout layout;
    private final Palette palette;

    MatrixNames(Graphics2D g, Matrix matrix, MatrixLayout layout, Palette palette) {
        this.g = g;
        this.matrix = matrix;
        this.layout = layout;
        this.palette = palette;
    }

    void draw(Marks marks) {
        Window window = layout.window();
        for (int row = window.row(); row < window.row() + window.rows(); row++) {
            boolean near = marks.row().isPresent() && Math.abs(layout.y(row) - layout.y(marks.row().getAsInt())) < CLEAR;
            if (row % layout.rowStep() == 0 && !near) {
                row(row, palette.muted());
            }
        }
        marks.row().ifPresent(row -> {
            if (row >= window.row() && row < window.row() + window.rows()) {
                row(row, palette.accent());
            }
        });
        columns(marks);
    }

    private void row(int row, int colour) {
        g.setColor(Ink.of(colour));
        // Where rows are thinner than their names, the first name would stand half above the matrix.
        double y = Math.max(layout.top() + ASCENT * Type.SMALL,
            layout.y(row) + layout.cellHeight() / 2 + BASELINE * Type.SMALL);
        String name = Type.fitted(matrix.rows().labels().get(row), Type.SMALL, layout.left() - MatrixLayout.GAP);
        Type.draw(g, name, layout.left() - MatrixLayout.GAP, y, Type.Anchor.END, Type.SMALL);
    }

    private void columns(Marks marks) {
        Window window = layout.window();
        double room = layout.columnLabels() == MatrixLayout.Turn.UPRIGHT ? CLEAR
            : matrix.columns().widest(Type.SMALL) + MatrixLayout.GAP;
        for (int column = window.column(); column < window.column() + window.columns(); column++) {
            boolean near = marks.column().isPresent()
                && Math.abs(layout.x(column) - layout.x(marks.column().getAsInt())) < room;
            if (column % layout.columnStep() == 0 && !near) {
                column(column, palette.muted());
            }
        }
        marks.column().ifPresent(column -> {
            if (column >= window.column() && column < window.column() + window.columns()) {
                column(column, palette.accent());
            }
        });
    }

    private void column(int column, int colour) {
        g.setColor(Ink.of(colour));
        String name = matrix.columns().labels().get(column);
        double middle = layout.x(column) + layout.cellWidth() / 2;
        double top = layout.top() + layout.height() + MatrixLayout.GAP;
        if (layout.columnLabels() == MatrixLayout.Turn.FLAT) {
            double half = Type.width(name, Type.SMALL) / 2;
            double held = Math.max(half, Math.min(middle, layout.left() + layout.width() + 1 - half));
            Type.draw(g, name, held, top + Type.SMALL - 1, Type.Anchor.MIDDLE, Type.SMALL);
            return;
        }
        AffineTransform before = g.getTransform();
        g.translate(middle + BASELINE * Type.SMALL, top);
        g.rotate(-Math.PI / 2);
        String shown = Type.fitted(name, Type.SMALL, layout.columnLabelHeight() - MatrixLayout.GAP);
        Type.draw(g, shown, 0, 0, Type.Anchor.END, Type.SMALL);
        g.setTransform(before);
    }
}
