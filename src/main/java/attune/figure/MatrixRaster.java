package attune.figure;

/**
 * The cells of a matrix as pixels of the size they are shown in, with sharp edges. Where several cells fall on one pixel
 * it shows the largest in size, so that no peak is lost.
 */
public final class MatrixRaster {

    private MatrixRaster() {
    }

    /**
     * Draws the cells of a window.
     *
     * @param width pixels, at least 1
     * @param height pixels, at least 1
     */
    public static Raster of(Matrix matrix, Window window, int width, int height, Palette palette) {
        int[] argb = new int[width * height];
        int[] before = {-1, -1};
        for (int y = 0; y < height; y++) {
            int top = first(y, window.row(), window.rows(), height);
            int bottom = last(y, top, window.row(), window.rows(), height);
            if (top == before[0] && bottom == before[1]) {
                System.arraycopy(argb, (y - 1) * width, argb, y * width, width);
                continue;
            }
            before = new int[] {top, bottom};
            for (int x = 0; x < width; x++) {
                int left = first(x, window.column(), window.columns(), width);
                int right = last(x, left, window.column(), window.columns(), width);
                argb[y * width + x] = matrix.scale().argb(largest(matrix, top, bottom, left, right), palette);
            }
        }
        return new Raster(width, height, argb);
    }

    /** The cell under the middle of a pixel where cells are large, the first of its cells where they are small. */
    private static int first(int pixel, int start, int cells, int pixels) {
        return start + (int) ((cells > pixels ? pixel : pixel + 0.5) * cells / pixels);
    }

    private static int last(int pixel, int first, int start, int cells, int pixels) {
        return cells > pixels ? Math.max(first, start + (int) ((pixel + 1.0) * cells / pixels) - 1) : first;
    }

    static float largest(Matrix matrix, int top, int bottom, int left, int right) {
        float largest = matrix.value(top, left);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                float value = matrix.value(row, column);
                if (Math.abs(value) > Math.abs(largest)) {
                    largest = value;
                }
            }
        }
        return largest;
    }
}
