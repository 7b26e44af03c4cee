package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Writes the names of rows and columns, thinned where they do not fit; those marked are always written, over the others. */
final class MatrixNames {

    private static final double BASELINE = 0.36;
    private static final double ASCENT = 0.8;
    private static final double PAD = 3;

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

    void draw() {
        g.setColor(Ink.of(palette.muted()));
        Window window = layout.window();
        if (matrix.rows().kind() == Axis.Kind.PICTURES) {
            new MatrixThumbnails(g, palette).rows(matrix.rows(), layout);
        } else {
            for (int row = window.row(); row < window.row() + window.rows(); row++) {
                if (row % layout.rowStep() == 0) {
                    row(row);
                }
            }
        }
        g.setColor(Ink.of(palette.muted()));
        switch (layout.columnLabels()) {
            case PICTURES -> new MatrixThumbnails(g, palette).columns(matrix.columns(), layout);
            case FLAT -> columns(this::flat);
            case UPRIGHT -> columns(this::upright);
        }
    }

    /** The names of the first marked row and column, on a ground of their own. */
    void drawMarked(Marks marks) {
        Window window = layout.window();
        marks.row().ifPresent(row -> {
            if (row >= window.row() && row < window.row() + window.rows()) {
                String name = matrix.rows().labels().get(row);
                double room = Math.min(layout.left() - MatrixLayout.GAP, Type.width(name, Type.SMALL));
                ground(layout.left() - MatrixLayout.GAP - room, rowBaseline(row), room);
                row(row);
            }
        });
        marks.column().ifPresent(column -> {
            if (column >= window.column() && column < window.column() + window.columns()) {
                double width = Type.width(matrix.columns().labels().get(column), Type.SMALL);
                ground(held(column, width) - width / 2, layout.top() + layout.height() + MatrixLayout.GAP + Type.SMALL - 1,
                    width);
                flat(column);
            }
        });
    }

    private void ground(double x, double baseline, double width) {
        g.setColor(Ink.of(palette.surface()));
        g.fill(new Rectangle2D.Double(x - PAD, baseline - Type.SMALL, width + 2 * PAD, Type.SMALL + PAD));
        g.setColor(Ink.of(palette.accent()));
    }

    private void row(int row) {
        String name = Type.fitted(matrix.rows().labels().get(row), Type.SMALL, layout.left() - MatrixLayout.GAP);
        Type.draw(g, name, layout.left() - MatrixLayout.GAP, rowBaseline(row), Type.Anchor.END, Type.SMALL);
    }

    private double rowBaseline(int row) {
        // Where rows are thinner than their names, the first name would stand half above the matrix.
        return Math.max(layout.top() + ASCENT * Type.SMALL, layout.y(row) + layout.cellHeight() / 2 + BASELINE * Type.SMALL);
    }

    /** Writes the name of a column. */
    private interface Writing {
        void column(int column);
    }

    private void columns(Writing writing) {
        Window window = layout.window();
        for (int column = window.column(); column < window.column() + window.columns(); column++) {
            if (column % layout.columnStep() == 0) {
                writing.column(column);
            }
        }
    }

    private void flat(int column) {
        String name = matrix.columns().labels().get(column);
        double middle = held(column, Type.width(name, Type.SMALL));
        double top = layout.top() + layout.height() + MatrixLayout.GAP;
        Type.draw(g, name, middle, top + Type.SMALL - 1, Type.Anchor.MIDDLE, Type.SMALL);
    }

    /** The middle of a column, held so that a name of a width stays inside. */
    private double held(int column, double width) {
        double middle = layout.x(column) + layout.cellWidth() / 2;
        return Math.max(width / 2, Math.min(middle, layout.left() + layout.width() + 1 - width / 2));
    }

    private void upright(int column) {
        AffineTransform before = g.getTransform();
        g.translate(layout.x(column) + layout.cellWidth() / 2 + BASELINE * Type.SMALL,
            layout.top() + layout.height() + MatrixLayout.GAP);
        g.rotate(-Math.PI / 2);
        String shown = Type.fitted(
            matrix.columns().labels().get(column), Type.SMALL, layout.columnLabelHeight() - MatrixLayout.GAP);
        Type.draw(g, shown, 0, 0, Type.Anchor.END, Type.SMALL);
        g.setTransform(before);
    }
}
