package attune.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/** Draws the coloured cells of a matrix: each as a rectangle, or all as one image where there are very many. */
final class MatrixCells {

    private static final int MOST_RECTANGLES = 20_000;
    private static final int ENOUGH_PIXELS = 1200;
    /** Hides the seams that viewers of vector files show between rectangles that only touch. */
    private static final double OVERLAP = 0.3;

    private MatrixCells() {
    }

    static void draw(Graphics2D g, Matrix matrix, MatrixLayout layout, Palette palette) {
        Window window = layout.window();
        if (window.rows() * window.columns() > MOST_RECTANGLES) {
            drawImage(g, matrix, layout, palette);
            return;
        }
        for (int row = window.row(); row < window.row() + window.rows(); row++) {
            for (int column = window.column(); column < window.column() + window.columns(); column++) {
                g.setColor(Ink.of(matrix.scale().argb(matrix.value(row, column), palette)));
                double right = Math.min(layout.x(column + 1) + OVERLAP, layout.left() + layout.width());
                double bottom = Math.min(layout.y(row + 1) + OVERLAP, layout.top() + layout.height());
                g.fill(new Rectangle2D.Double(
                    layout.x(column), layout.y(row), right - layout.x(column), bottom - layout.y(row)));
            }
        }
    }

    private static void drawImage(Graphics2D g, Matrix matrix, MatrixLayout layout, Palette palette) {
        Window window = layout.window();
        int[] argb = new int[window.rows() * window.columns()];
        for (int i = 0; i < argb.length; i++) {
            int row = window.row() + i / window.columns();
            argb[i] = matrix.scale().argb(matrix.value(row, window.column() + i % window.columns()), palette);
        }
        Raster cells = new Raster(window.columns(), window.rows(), argb).enlarged(
            Math.max(1, ENOUGH_PIXELS / window.columns()), Math.max(1, ENOUGH_PIXELS / window.rows()));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        g.drawImage(cells.image(), (int) layout.left(), (int) layout.top(),
            (int) Math.round(layout.width()), (int) Math.round(layout.height()), null);
    }
}
