package attune.figure;

/**
 * The part of a matrix that is seen, in whole cells.
 *
 * @param row first row, at least 0
 * @param column first column, at least 0
 * @param rows how many, at least 1
 * @param columns how many, at least 1
 */
public record Window(int row, int column, int rows, int columns) {

    public Window {
        if (row < 0 || column < 0 || rows < 1 || columns < 1) {
            throw new IllegalArgumentException("a window shows at least one cell of the matrix");
        }
    }

    public static Window all(Matrix matrix) {
        return new Window(0, 0, matrix.rows().size(), matrix.columns().size());
    }

    /** The window moved by whole cells and made as large as asked, held inside the matrix. */
    public static Window within(Matrix matrix, int row, int column, int rows, int columns) {
        int height = Math.clamp(rows, 1, matrix.rows().size());
        int width = Math.clamp(columns, 1, matrix.columns().size());
        return new Window(Math.clamp(row, 0, matrix.rows().size() - height),
            Math.clamp(column, 0, matrix.columns().size() - width), height, width);
    }

    boolean shows(Cell cell) {
        return cell.row() >= row && cell.row() < row + rows && cell.column() >= column && cell.column() < column + columns;
    }
}
