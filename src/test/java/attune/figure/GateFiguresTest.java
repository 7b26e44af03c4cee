package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.GateWeights;
import attune.domain.Modality;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Gates stand nearer to the stream that weighs more; bars are as long as their share. */
class GateFiguresTest {

    private static final Map<Modality, String> THREE =
        Map.of(Modality.TEXT, "text", Modality.VISION, "vision", Modality.AUDIO, "audio");

    @Test
    void aSingleStreamStandsInItsCorner() {
        SimplexFigure figure = new SimplexFigure(THREE, Optional.empty(), List.of());
        Map<Modality, Point2D> corners = figure.corners(120, 100);
        GateWeights audio = new GateWeights(Map.of(Modality.TEXT, 0f, Modality.VISION, 0f, Modality.AUDIO, 1f));
        assertEquals(corners.get(Modality.AUDIO), SimplexFigure.point(audio, corners));
        assertTrue(corners.get(Modality.TEXT).getY() < corners.get(Modality.VISION).getY(), "text above");
        assertTrue(corners.get(Modality.VISION).getX() < corners.get(Modality.AUDIO).getX(), "vision left");
    }

    @Test
    void twoStreamsAreALine() {
        Map<Modality, String> names = Map.of(Modality.TEXT, "文字", Modality.VISION, "图像");
        GateWeights gates = new GateWeights(Map.of(Modality.TEXT, 0.25f, Modality.VISION, 0.75f));
        SimplexFigure figure = new SimplexFigure(names, Optional.of(gates), List.of());
        Map<Modality, Point2D> corners = figure.corners(160, 60);
        Point2D at = SimplexFigure.point(gates, corners);
        assertEquals(30, at.getY(), 1e-6);
        double share = (at.getX() - corners.get(Modality.TEXT).getX())
            / (corners.get(Modality.VISION).getX() - corners.get(Modality.TEXT).getX());
        assertEquals(0.75, share, 1e-6);
        BufferedImage image = Pixels.of(figure, 160, 60);
        assertEquals(Palette.LIGHT.accent(), image.getRGB((int) at.getX(), 30));
        assertEquals(List.of("0.25", "0.75"), figure.numbers().rows().getFirst());
    }

    @Test
    void aBarIsAsLongAsItsShare() {
        BarsFigure figure = new BarsFigure(List.of(
            new BarsFigure.Bar("positive", 0.5, "0.50", Palette::positive, Type.Weight.BOLD)));
        BufferedImage image = Pixels.of(figure, 300, 22);
        int filled = count(image, Palette.LIGHT.positive());
        int empty = count(image, Palette.LIGHT.border());
        assertEquals(0.5, (double) filled / (filled + empty), 0.03);
    }

    @Test
    void boundsAreWrittenShort() {
        assertEquals(List.of("0", "0.31", "−0.0042", "30", "1.0"), List.of(LegendFigure.number(0), LegendFigure.number(0.3101),
            LegendFigure.number(-0.0042), LegendFigure.number(30), LegendFigure.number(1)));
    }

    @Test
    void textThatDoesNotFitIsShortened() {
        assertEquals("favorite", Type.fitted("favorite", Type.SMALL, 100));
        String fitted = Type.fitted("一部很长的电影名字", Type.SMALL, 50);
        assertTrue(fitted.endsWith("…") && Type.width(fitted, Type.SMALL) <= 50, fitted);
        assertEquals("", Type.fitted("wide", Type.SMALL, 1));
    }

    private static int count(BufferedImage image, int colour) {
        int count = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            count += image.getRGB(x, image.getHeight() / 2) == colour ? 1 : 0;
        }
        return count;
    }
}
