package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves of trainings: round axes, what is under the pointer, the numbers. */
class EpochsFigureTest {

    private static final double WIDTH = 700;
    private static final double HEIGHT = 260;

    @ParameterizedTest
    @CsvSource({"0.61, 0.74, 5, 0.6, 0.75, 0.05", "0, 1, 5, 0, 1, 0.2", "0.1, 2.3, 4, 0, 3, 1", "-0.93, -0.71, 4, -1, -0.7, 0.1",
        "12, 480, 5, 0, 500, 100"})
    void ticksAreRoundAndHoldEverything(double least, double largest, int most, double low, double high, double step) {
        ValueTicks ticks = ValueTicks.of(least, largest, most);
        assertEquals(low, ticks.low(), 1e-9);
        assertEquals(high, ticks.high(), 1e-9);
        assertEquals(step, ticks.step(), 1e-9);
    }

    @Test
    void ticksAreWrittenWithTheDigitsOfTheirStep() {
        ValueTicks ticks = ValueTicks.of(-0.93, -0.71, 4);
        assertEquals(List.of("−1.0", "−0.9", "−0.8", "−0.7"), ticks.values().stream().map(ticks::text).toList());
        assertEquals("40", ValueTicks.of(0, 100, 5).text(40));
    }

    @Test
    void everyPointIsFoundWhereItIsDrawnAndNothingFarFromAll() {
        EpochsFigure figure = figure(Optional.empty());
        List<EpochsFigure.Spot> found = new ArrayList<>();
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                figure.at(x, y, WIDTH, HEIGHT).filter(spot -> !found.contains(spot)).ifPresent(found::add);
            }
        }
        assertEquals(5, found.size());
        assertTrue(figure.at(0, 0, WIDTH, HEIGHT).isEmpty());
    }

    @Test
    void theCurvesThatAreNotPointedAtFade() {
        EpochsFigure all = figure(Optional.empty());
        EpochsFigure one = figure(Optional.of(new EpochsFigure.Spot(1, 2)));
        assertEquals(1, all.ink(0));
        assertEquals(EpochsFigure.FADED, one.ink(0));
        assertEquals(1, one.ink(1));
        assertNotEquals(pixels(all), pixels(one));
    }

    @Test
    void numbersAreOneRowAnEpoch() {
        Numbers numbers = figure(Optional.empty()).numbers();
        assertEquals(List.of("training", "epoch", "loss", "score", "accuracy"), numbers.header());
        assertEquals(List.of("base · seed 1", "2", "0.5", "0.62", "0.63"), numbers.rows().get(1));
        assertEquals(List.of("gated · seed 1", "1", "1.0", "", ""), numbers.rows().get(3));
    }

    @Test
    void nothingTrainedYetIsDrawnToo() {
        EpochsFigure empty = new EpochsFigure(List.of(), "loss", "F1", "epoch", Optional.empty());
        assertTrue(FigureFile.bytes(empty, 300, 200, Palette.DARK, FigureFile.Format.PDF).length > 0);
        assertTrue(empty.at(100, 100, 300, 200).isEmpty());
    }

    private static String pixels(EpochsFigure figure) {
        return new String(FigureFile.bytes(figure, WIDTH, HEIGHT, Palette.LIGHT, FigureFile.Format.SVG),
            StandardCharsets.UTF_8);
    }

    private static EpochsFigure figure(Optional<EpochsFigure.Spot> marked) {
        return new EpochsFigure(List.of(
            new EpochsFigure.Course("base · seed 1", 0, 0,
                List.of(point(1, 0.8, 0.5), point(2, 0.5, 0.62), point(3, 0.3, 0.6)), 2, 6),
            new EpochsFigure.Course("gated · seed 1", 1, 0,
                List.of(new EpochsFigure.Point(1, 1, Double.NaN, Double.NaN), point(2, 0.9, 0.4)), 0, 6)),
            "loss", "F1", "epoch", marked);
    }

    private static EpochsFigure.Point point(int epoch, double loss, double score) {
        return new EpochsFigure.Point(epoch, loss, score, score + 0.01);
    }
}
