package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the lanes paint stands at its time and its level. */
class LaneFiguresTest {

    @Test
    void theSpectrogramRunsRightAndUp() {
        float silence = (float) Math.log(1e-10);
        float loud = (float) (Spectrogram.HIGH_DB / 10 * Math.log(10));
        Raster raster = Spectrogram.raster(new float[] {silence, silence, silence, loud, silence, silence}, 3);
        assertEquals(2, raster.width());
        assertEquals(3, raster.height());
        assertEquals(ColourMap.INFERNO.argb(1, Palette.DARK), raster.at(1, 2), "the second column, the lowest band");
        assertEquals(ColourMap.INFERNO.argb(0, Palette.DARK), raster.at(0, 2));
        assertEquals(ColourMap.INFERNO.argb(0, Palette.DARK), raster.at(1, 0));
    }

    @Test
    void theBrushedPartOfTheWaveformHasTheAccent() {
        float[] peaks = {-1, 1, -1, 1, -1, 1, -1, 1};
        BufferedImage image = Pixels.of(new WaveformFigure(peaks, new Part(0.5, 0.75)), 80, 40);
        assertEquals(Palette.LIGHT.muted(), image.getRGB(20, 20));
        assertEquals(Palette.LIGHT.accent(), image.getRGB(50, 20));
        assertEquals(Palette.LIGHT.muted(), image.getRGB(70, 20));
    }

    @Test
    void theWaveformKeepsItsSign() {
        BufferedImage image = Pixels.of(new WaveformFigure(new float[] {-0.1f, 0.9f, -0.1f, 0.9f}, Part.NONE), 40, 40);
        assertEquals(Palette.LIGHT.muted(), image.getRGB(20, 8), "above");
        assertEquals(Palette.LIGHT.surface(), image.getRGB(20, 32), "below");
    }

    @Test
    void aCurveIsBrokenWhereThereIsNoValue() {
        float[] values = {100, 100, Float.NaN, Float.NaN, 100, 100};
        Figure figure = new CurveFigure(List.of(new CurveFigure.Curve("hz", values, 80, 120, Palette::text)));
        BufferedImage image = Pixels.of(figure, 60, 41);
        assertNotEquals(Palette.LIGHT.surface(), image.getRGB(10, 20));
        assertEquals(Palette.LIGHT.surface(), image.getRGB(30, 20));
        assertNotEquals(Palette.LIGHT.surface(), image.getRGB(50, 20));
        assertEquals(List.of("", "100.0"), List.of(
            figure.numbers().rows().get(2).getFirst(), figure.numbers().rows().get(4).getFirst()));
    }

    @Test
    void higherValuesStandHigher() {
        float[] values = {80, 80, 80, 120, 120, 120};
        BufferedImage image = Pixels.of(
            new CurveFigure(List.of(new CurveFigure.Curve("hz", values, 80, 120, Palette::text))), 60, 41);
        assertNotEquals(Palette.LIGHT.surface(), image.getRGB(10, 38));
        assertNotEquals(Palette.LIGHT.surface(), image.getRGB(50, 3));
    }
}
