package attune.figure;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws the coloured cells of a matrix: each as a rectangle, or all as one image where there are very many. */
final class MatrixCells {

    private static final int MOST_RECTANGLES = 20_000;
    /** Pixels of the image for each point of the figure. */
    private static final int SHARP = 2;
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
        int across = (int) Math.round(layout.width());
        int down = (int) Math.round(layout.height());
        Raster cells = MatrixRaster.of(matrix, layout.window(), across * SHARP, down * SHARP, palette);
        g.drawImage(cells.image(), (int) layout.left(), (int) layout.top(), across, down, null);
    }
}
