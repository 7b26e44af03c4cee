package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

    @Test
    void theCopyForTheScreenHasEveryCellInItsPlaceWhateverPartIsSeen() {
        Matrix matrix = counting(7, 11);
        MatrixPixels pixels = new MatrixPixels(matrix, Palette.DARK);
        int[] copied = new int[60 * 40];
        pixels.copy(new Window(2, 3, 4, 6), 60, 40, copied);
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 6; column++) {
                assertEquals(matrix.scale().argb(matrix.value(2 + row, 3 + column), Palette.DARK),
                    copied[(row * 10 + 5) * 60 + column * 10 + 5]);
            }
        }
    }

    @Property(tries = 60)
    void noPeakIsLostInTheCopyForTheScreen(
        @ForAll @IntRange(max = 49) int row, @ForAll @IntRange(max = 199) int column,
        @ForAll @IntRange(min = 6, max = 300) int width, @ForAll @IntRange(min = 4, max = 80) int height) {
        float[] values = new float[50 * 200];
        values[row * 200 + column] = 1;
        Matrix matrix = new Matrix(Axis.marks(names(50)), Axis.marks(names(200)), values, Scale.shares(values), "");
        int[] copied = new int[width * height];
        new MatrixPixels(matrix, Palette.LIGHT).copy(Window.all(matrix), width, height, copied);
        int peak = matrix.scale().argb(1, Palette.LIGHT);
        assertTrue(IntStream.of(copied).anyMatch(argb -> argb == peak));
    }

    @Test
    void picturesShareAThumbnailWhereTheyAreThinAndHaveTheirOwnWithItsRegionWhereTheyAreNot() {
        Raster red = new Raster(2, 1, new int[] {0xffff0000, 0xffff0000});
        Raster green = new Raster(2, 1, new int[] {0xff00ff00, 0xff00ff00});
        attune.domain.Rectangle left = new attune.domain.Rectangle(0, 0, 0.5, 1);
        List<Thumbnail> looks = List.of(new Thumbnail(red, left), new Thumbnail(red, left), new Thumbnail(green, left),
            new Thumbnail(green, left));
        float[] values = new float[4];
        Matrix matrix = new Matrix(Axis.names(List.of("word")), Axis.pictures(names(4), looks), values, Scale.shares(values), "");
        assertEquals(List.of(true, true), seen(matrix, 240));
        assertEquals(List.of(true, true), seen(matrix, 64));
    }

    /** Whether a red pixel stands below the first column and a green one below the last. */
    private static List<Boolean> seen(Matrix matrix, int width) {
        MatrixFigure figure = new MatrixFigure(matrix);
        MatrixLayout layout = figure.layout(width, 160);
        BufferedImage drawn = new BufferedImage(width, 160, BufferedImage.TYPE_INT_ARGB);
        java.awt.Graphics2D g = drawn.createGraphics();
        figure.draw(g, width, 160, Palette.LIGHT);
        int y = (int) (layout.top() + layout.height() + layout.columnLabelHeight() / 2);
        return List.of(near(drawn, layout.x(1), y, 0xffff0000), near(drawn, layout.x(3), y, 0xff00ff00));
    }

    private static boolean near(BufferedImage drawn, double x, int y, int argb) {
        return IntStream.range(-6, 7).anyMatch(across -> IntStream.range(-9, 10).anyMatch(down ->
            drawn.getRGB((int) Math.clamp(x + across, 0, drawn.getWidth() - 1), y + down) == argb));
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
