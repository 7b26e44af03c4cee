package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.GateWeights;
import attune.domain.Modality;
import attune.domain.TimeSpan;
import attune.figure.FigureFile.Format;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * SVG and PDF as other programs draw them are what the screen shows: each figure's files are opened by rsvg-convert and
 * pdftoppm, and compared with its pixels. Skipped where these programs are not installed.
 */
class VectorFilesTest {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 240;
    private static final int SCALE = 2;
    /** Letters and edges are smoothed differently by each program: both sides are looked at in blocks of this side. */
    private static final int BLOCK = 8;
    /** Of 255: a block that shows something else. */
    private static final double FAR = 40;

    @TempDir Path folder;

    static Stream<Arguments> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        float[] values = new float[5 * 7];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * 3 % 11 / 11f;
        }
        Axis words = Axis.names(List.of("I", "真的", "loved", "this", "film"));
        Axis seconds = Axis.marks(List.of("0.0 s", "0.2 s", "0.4 s", "0.6 s", "0.8 s", "1.0 s", "1.2 s"));
        figures.put("matrix", new MatrixFigure(new Matrix(words, seconds, values, Scale.shares(values), "rows read columns"),
            new Window(0, 0, 5, 7), Marks.row(2)));
        float[] changes = values.clone();
        for (int i = 0; i < changes.length; i++) {
            changes[i] -= 0.5f;
        }
        figures.put("difference", new MatrixFigure(new Matrix(words, seconds, changes, Scale.differences(changes), "B − A")));
        figures.put("words", new WordsFigure(List.of(
            new WordsFigure.Word("loved", new Box(4, 20, 60, 28), 0.3, 1, "0.30", new WordsFigure.Look(true, false, false)),
            new WordsFigure.Word("真的", new Box(70, 20, 50, 28), 0.1, 0.4, "", new WordsFigure.Look(false, false, true)),
            new WordsFigure.Word("film", new Box(4, 70, 50, 28), 0.2, 0.7, "0.20", new WordsFigure.Look(false, true, false))),
            180));
        figures.put("bars", new BarsFigure(List.of(
            new BarsFigure.Bar("negative", 0.2, "0.20", palette -> palette.answer("negative"), Type.Weight.REGULAR),
            new BarsFigure.Bar("正面", 0.8, "0.80", palette -> palette.answer("positive"), Type.Weight.BOLD))));
        figures.put("change", new ChangeFigure(List.of(
            new ChangeFigure.Row("positive", 0.8, 0.35, palette -> palette.answer("positive"), Type.Weight.BOLD),
            new ChangeFigure.Row("gate: text", 0.1, 0.5, palette -> palette.of(Modality.TEXT), Type.Weight.REGULAR))));
        figures.put("simplex", new SimplexFigure(
            Map.of(Modality.TEXT, "t", Modality.VISION, "v", Modality.AUDIO, "a"),
            Optional.of(new GateWeights(Map.of(Modality.TEXT, 0.5f, Modality.VISION, 0.3f, Modality.AUDIO, 0.2f))), List.of()));
        float[] peaks = new float[400];
        for (int i = 0; i < 200; i++) {
            peaks[2 * i] = (float) -Math.abs(Math.sin(i * 0.05));
            peaks[2 * i + 1] = (float) Math.abs(Math.sin(i * 0.05));
        }
        TimeSpan span = new TimeSpan(0, 2);
        figures.put("lanes", new TimelineFigure(span, List.of(new TimelineFigure.Strip("Waveform", 1, TimelineFigure.Place.WHOLE,
            new WaveformFigure(peaks, new Part(0.25, 0.5)), List.of())), 0.7, Optional.empty()));
        return figures.entrySet().stream().flatMap(each -> Stream.of(Palette.LIGHT, Palette.DARK)
            .map(palette -> Arguments.of(each.getKey(), each.getValue(), palette)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void anotherProgramDrawsTheSamePicture(String name, Figure figure, Palette palette) throws Exception {
        BufferedImage screen = ImageIO.read(written(figure, palette, Format.PNG).toFile());
        for (Format format : List.of(Format.SVG, Format.PDF)) {
            Path file = written(figure, palette, format);
            Path picture = folder.resolve(format + ".png");
            List<String> command = format == Format.SVG
                ? List.of("rsvg-convert", "-z", String.valueOf(SCALE), "-o", picture.toString(), file.toString())
                : List.of("pdftoppm", "-png", "-r", String.valueOf(72 * SCALE), "-singlefile", file.toString(),
                    picture.toString().replace(".png", ""));
            assumeTrue(runs(command), () -> command.getFirst() + " is not installed");
            BufferedImage drawn = ImageIO.read(picture.toFile());
            assertEquals(screen.getWidth(), drawn.getWidth(), 1, name);
            double[] apart = apart(screen, drawn);
            assertTrue(apart[0] < 1.5, () -> name + " as " + format + " is off by " + apart[0] + " in the mean");
            // SVG keeps text as text: where the typeface is not installed, letters differ, and nothing else does.
            assertTrue(apart[1] < (format == Format.SVG ? 0.03 : 0.002),
                () -> name + " as " + format + " is off in " + apart[1] + " of its blocks");
        }
    }

    private Path written(Figure figure, Palette palette, Format format) {
        Path file = folder.resolve("figure." + format.name().toLowerCase(Locale.ROOT));
        FigureFile.write(figure, WIDTH, HEIGHT, palette, file);
        return file;
    }

    /** Mean difference of the blocks of two pictures, over their channels, and the share of those that are far apart. */
    private static double[] apart(BufferedImage one, BufferedImage other) {
        int width = one.getWidth() / BLOCK;
        int height = one.getHeight() / BLOCK;
        BufferedImage a = shrunk(one, width, height);
        BufferedImage b = shrunk(other, width, height);
        double sum = 0;
        int far = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int shift = 0; shift <= 16; shift += 8) {
                    double apart = Math.abs((a.getRGB(x, y) >> shift & 0xff) - (b.getRGB(x, y) >> shift & 0xff));
                    sum += apart / (3.0 * width * height);
                    far += apart > FAR ? 1 : 0;
                }
            }
        }
        return new double[] {sum, far / (3.0 * width * height)};
    }

    private static BufferedImage shrunk(BufferedImage image, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                long[] sums = new long[3];
                for (int i = 0; i < BLOCK * BLOCK; i++) {
                    int argb = image.getRGB(Math.min(image.getWidth() - 1, x * BLOCK + i % BLOCK),
                        Math.min(image.getHeight() - 1, y * BLOCK + i / BLOCK));
                    for (int c = 0; c < 3; c++) {
                        sums[c] += argb >> 8 * c & 0xff;
                    }
                }
                int n = BLOCK * BLOCK;
                small.setRGB(x, y, (int) (sums[2] / n) << 16 | (int) (sums[1] / n) << 8 | (int) (sums[0] / n));
            }
        }
        return small;
    }

    private static boolean runs(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
