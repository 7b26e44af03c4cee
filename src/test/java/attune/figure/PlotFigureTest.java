package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Modality;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plots over two axes, panels of them, and the gates of every sample. */
class PlotFigureTest {

    private static PlotFigure plot() {
        return new PlotFigure("title", new PlotAxis.Steps("", List.of("as it is", "10 %", "40 %")),
            PlotAxis.Numeric.around("accuracy", 0.1, 0.55, 0.62), List.of(
                new PlotFigure.Series("", 0, PlotFigure.Style.REFERENCE, List.of(new PlotFigure.Point(0, 0.5))),
                new PlotFigure.Series("A", 0, PlotFigure.Style.LINE, List.of(new PlotFigure.Point(0, 0.62, 0.6, 0.64, 0),
                    new PlotFigure.Point(1, 0.6), new PlotFigure.Point(2, 0.55)))));
    }

    @Test
    void aLowPlotSaysItsScaleByTwoValuesAtTheLeast() {
        for (double middle : new double[] {0.39, 0.4, 0.05, 0.93}) {
            PlotAxis axis = PlotAxis.Numeric.around("p", 0.3, middle - 0.01, middle + 0.01);
            assertTrue(axis.ticks(70).size() > 1, () -> middle + " " + axis.ticks(70));
        }
    }

    @Test
    void thePointAtThePointerIsTheOneDrawnThere() {
        PlotFigure plot = plot();
        for (int k = 0; k < 3; k++) {
            boolean found = false;
            for (int x = 0; x < 300; x += 2) {
                for (int y = 0; y < 200; y += 2) {
                    found |= plot.at(x, y, 300, 200).equals(Optional.of(new PlotFigure.Spot(1, k)));
                }
            }
            assertTrue(found, "point " + k + " can be pointed at");
        }
        assertTrue(plot.at(-50, -50, 300, 200).isEmpty());
    }

    @Test
    void numbersNameStepsAndLeaveReferencesOut() {
        assertEquals(List.of("A", "as it is", "0.62", "0.6", "0.64"), plot().numbers().rows().getFirst());
        assertEquals(3, plot().numbers().rows().size());
        PanelsFigure panels = new PanelsFigure(List.of(plot(), plot()), 200);
        assertEquals(6, panels.numbers().rows().size());
        assertEquals(2, panels.places(500, 300).stream().filter(place -> place.y() == 0).count(),
            "side by side where there is room");
        assertEquals(1, panels.places(300, 300).stream().filter(place -> place.y() == 0).count());
        String svg = new String(FigureFile.bytes(panels, 500, 300, Palette.DARK, FigureFile.Format.SVG), StandardCharsets.UTF_8);
        assertTrue(svg.contains("title") && svg.contains("as it is"));
    }

    private static GatesFigure gates(int streams, int n) {
        List<Modality> all = List.of(Modality.values()).subList(0, streams);
        float[][] weights = new float[streams][n];
        for (int i = 0; i < n; i++) {
            weights[i % streams][i] = 1;
        }
        GateCloud cloud = new GateCloud(all, weights, new float[n], new int[n], IntStream.range(0, n).toArray(), List.of());
        Map<Modality, String> names = streams == 3 ? Map.of(Modality.TEXT, "t", Modality.VISION, "v", Modality.AUDIO, "a")
            : Map.of(Modality.TEXT, "t", Modality.VISION, "v");
        return new GatesFigure(names, cloud, List.of(new GatesFigure.Kind("all", Palette::accent)), "sure", new BitSet());
    }

    /** Every sample gives all weight to one stream, so a third of them stands in each corner. */
    @Test
    void aStrokeRoundACornerTakesTheSamplesThere() {
        GatesFigure figure = gates(3, 9);
        double[] text = figure.place(0, 400, 300);
        assertEquals(200, text[0], 1, "text stands above, in the middle");
        double[] vision = figure.place(1, 400, 300);
        assertTrue(vision[0] < text[0] && vision[1] > text[1], "vision at the left below");
        BitSet inside = figure.inside(new double[] {vision[0] - 9, vision[0] + 9, vision[0] + 9, vision[0] - 9},
            new double[] {vision[1] - 9, vision[1] - 9, vision[1] + 9, vision[1] + 9}, 400, 300);
        assertEquals(BitSet.valueOf(new long[] {0b010010010}), inside);
        assertEquals(0, figure.cloud().samples()[figure.at(text[0], text[1], 400, 300).orElseThrow()]);
    }

    @Test
    void twoStreamsStandLeftAndRight() {
        GatesFigure figure = gates(2, 4);
        assertTrue(figure.place(0, 400, 300)[0] < figure.place(1, 400, 300)[0]);
        assertEquals(figure.place(0, 400, 300)[1], figure.place(1, 400, 300)[1], 1e-9);
    }

    @Test
    void tooManyPointsBecomeAPictureOfTheirDensity() {
        GatesFigure few = gates(3, 300);
        GatesFigure many = gates(3, GatesFigure.MOST_DOTS + 3);
        String dots = new String(FigureFile.bytes(few, 400, 300, Palette.LIGHT, FigureFile.Format.SVG), StandardCharsets.UTF_8);
        String density = new String(FigureFile.bytes(many, 400, 300, Palette.LIGHT, FigureFile.Format.SVG),
            StandardCharsets.UTF_8);
        assertTrue(dots.contains("<ellipse") || dots.contains("<path"));
        assertTrue(density.contains("<image") && density.length() < 200_000, "no point of its own: " + density.length());
    }
}
