package attune.figure;

import java.util.HashMap;
import java.util.Map;

/**
 * The colours of a matrix for a screen that moves and zooms in it: each cell is coloured once, or each block of cells where
 * several fall on one pixel, by the largest in size of the block. What is seen is then copied, with sharp edges.
 */
public final class MatrixPixels {

    private final Matrix matrix;
    private final Palette palette;
    private final Map<Blocks, Raster> coloured = new HashMap<>();

    /** Rows and columns of cells that share a pixel: powers of two. */
    private record Blocks(int down, int across) {
    }

    public MatrixPixels(Matrix matrix, Palette palette) {
        this.matrix = matrix;
        this.palette = palette;
    }

    /** Whether it shows this very matrix in these colours. */
    public boolean shows(Matrix other, Palette colours) {
        return matrix == other && palette.equals(colours);
    }

    /**
     * Copies what a window shows.
     *
     * @param pixels width × height numbers 0xffRRGGBB, from the top, to be written
     */
    public void copy(Window window, int width, int height, int[] pixels) {
        Blocks blocks = new Blocks(block(window.rows(), height), block(window.columns(), width));
        Raster from = coloured.computeIfAbsent(blocks, this::colour);
        int[] columns = new int[width];
        for (int x = 0; x < width; x++) {
            columns[x] = at(x, window.column(), window.columns(), width, blocks.across());
        }
        int before = -1;
        for (int y = 0; y < height; y++) {
            int row = at(y, window.row(), window.rows(), height, blocks.down());
            if (row == before) {
                System.arraycopy(pixels, (y - 1) * width, pixels, y * width, width);
                continue;
            }
            before = row;
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = from.at(columns[x], row);
            }
        }
    }

    /** The block under the middle of a pixel; every block that is seen, cut ones too, has a pixel at least. */
    private static int at(int pixel, int first, int cells, int pixels, int block) {
        int from = first / block;
        int count = (first + cells - 1) / block + 1 - from;
        return from + (int) ((pixel + 0.5) * count / pixels);
    }

    /** The least power of two that leaves every block at least a pixel, the two that may be cut included. */
    private static int block(int cells, int pixels) {
        int block = 1;
        while (cells > pixels && cells / block + 2 > pixels || cells > block * pixels) {
            block *= 2;
        }
        return block;
    }

    private Raster colour(Blocks blocks) {
        int rows = matrix.rows().size();
        int columns = matrix.columns().size();
        int width = (columns + blocks.across() - 1) / blocks.across();
        int height = (rows + blocks.down() - 1) / blocks.down();
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float value = MatrixRaster.largest(matrix, y * blocks.down(), Math.min(rows, (y + 1) * blocks.down()) - 1,
                    x * blocks.across(), Math.min(columns, (x + 1) * blocks.across()) - 1);
                argb[y * width + x] = matrix.scale().argb(value, palette);
            }
        }
        return new Raster(width, height, argb);
    }
}
