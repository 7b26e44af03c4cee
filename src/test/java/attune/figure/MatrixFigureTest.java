package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Rows are rows and columns are columns: in the picture, under the pointer and in the numbers. */
class MatrixFigureTest {

    private static final double MARGIN = 12;
    private static final double WIDTH = 320;
    private static final double HEIGHT = 200;

    @Test
    void everyCellOfAnAsymmetricMatrixHasItsColour() throws IOException {
        Matrix matrix = counting(2, 5);
        MatrixFigure figure = new MatrixFigure(matrix);
        BufferedImage png = ImageIO.read(new ByteArrayInputStream(
            FigureFile.bytes(figure, WIDTH, HEIGHT, Palette.LIGHT, FigureFile.Format.PNG)));
        MatrixLayout layout = figure.layout(WIDTH, HEIGHT);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 5; column++) {
                int x = (int) (2 * (MARGIN + layout.x(column) + layout.cellWidth() / 2));
                int y = (int) (2 * (MARGIN + layout.y(row) + layout.cellHeight() / 2));
                assertEquals(matrix.scale().argb(matrix.value(row, column), Palette.LIGHT), png.getRGB(x, y));
            }
        }
    }

    @Test
    void theImageForTheScreenHasTheSameCells() {
        Matrix matrix = counting(2, 5);
        Raster raster = MatrixRaster.of(matrix, Window.all(matrix), 50, 20, Palette.DARK);
        assertEquals(matrix.scale().argb(matrix.value(0, 4), Palette.DARK), raster.at(45, 5));
        assertEquals(matrix.scale().argb(matrix.value(1, 0), Palette.DARK), raster.at(5, 15));
        Raster part = MatrixRaster.of(matrix, new Window(1, 3, 1, 2), 10, 10, Palette.DARK);
        assertEquals(matrix.scale().argb(matrix.value(1, 3), Palette.DARK), part.at(2, 5));
    }

    @Test
    void aPeakAmongManyCellsIsNotLost() {
        float[] values = new float[500 * 2000];
        values[123 * 2000 + 1717] = 1;
        Matrix matrix = new Matrix(Axis.marks(names(500)), Axis.marks(names(2000)), values, Scale.shares(values), "");
        Raster raster = MatrixRaster.of(matrix, Window.all(matrix), 270, 200, Palette.LIGHT);
        int peak = matrix.scale().argb(1, Palette.LIGHT);
        assertEquals(peak, raster.at(1717 * 270 / 2000, 123 * 200 / 500));
    }

    @Property
    void thePointerFindsTheCellThatIsDrawnThere(
        @ForAll @IntRange(min = 1, max = 60) int rows, @ForAll @IntRange(min = 1, max = 60) int columns,
        @ForAll @DoubleRange(min = 160, max = 900) double width, @ForAll @IntRange(max = 59) int row,
        @ForAll @IntRange(max = 59) int column) {
        MatrixLayout layout = new MatrixFigure(counting(rows, columns)).layout(width, 260);
        Cell cell = new Cell(row % rows, column % columns);
        assertEquals(Optional.of(cell), layout.at(
            layout.x(cell.column()) + layout.cellWidth() / 2, layout.y(cell.row()) + layout.cellHeight() / 2));
    }

    @Test
    void outsideTheCellsThereIsNone() {
        MatrixLayout layout = new MatrixFigure(counting(3, 4)).layout(WIDTH, HEIGHT);
        assertEquals(Optional.empty(), layout.at(layout.left() - 1, 10));
        assertEquals(Optional.empty(), layout.at(layout.left() + 5, layout.top() + layout.height() + 1));
    }

    @Test
    void marksAreThinnedByRoundStepsAndWordsAreTurnedFirst() {
        assertEquals(List.of(1, 2, 5, 10, 200), List.of(MatrixLayout.step(0.3), MatrixLayout.step(1.5),
            MatrixLayout.step(2.1), MatrixLayout.step(9), MatrixLayout.step(101)));
        float[] values = new float[20];
        Matrix words = new Matrix(Axis.names(List.of("a")), Axis.names(names(20)), values, Scale.shares(values), "");
        MatrixLayout layout = new MatrixFigure(words).layout(300, 120);
        assertEquals(MatrixLayout.Turn.UPRIGHT, layout.columnLabels());
        assertEquals(1, layout.columnStep());
        Matrix marks = new Matrix(Axis.names(List.of("a")), Axis.marks(names(20)), values, Scale.shares(values), "");
        assertEquals(MatrixLayout.Turn.FLAT, new MatrixFigure(marks).layout(300, 120).columnLabels());
        assertTrue(new MatrixFigure(marks).layout(300, 120).columnStep() > 1);
    }

    @Test
    void theNumbersNameRowAndColumn() {
        Numbers numbers = new MatrixFigure(counting(2, 3)).numbers();
        assertEquals(List.of("1", "name 1", "0", "name 0", "3.0"), numbers.rows().get(3));
    }

    private static Matrix counting(int rows, int columns) {
        float[] values = new float[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return new Matrix(Axis.names(names(rows)), Axis.marks(names(columns)), values, Scale.shares(values), "rows · columns");
    }

    private static List<String> names(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("name " + i);
        }
        return names;
    }
}
