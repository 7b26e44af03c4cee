package attune.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import attune.domain.TimeSpan;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lanes in a file keep the clock: playhead and brush stand at their seconds, the ruler writes round times. */
class TimelineFigureTest {

    private static final TimeSpan SPAN = new TimeSpan(2, 12);

    @Test
    void playheadAndBrushStandAtTheirSeconds() {
        Figure empty = new WaveformFigure(new float[0], Part.NONE);
        TimelineFigure figure = new TimelineFigure(SPAN, List.of(
            new TimelineFigure.Strip("", 1, TimelineFigure.Place.WHOLE, empty, List.of())), 4.5,
            Optional.of(new TimeSpan(7, 9)));
        BufferedImage image = Pixels.of(figure, 400, 60);
        assertEquals(Palette.LIGHT.accent(), image.getRGB(100, 15));
        assertEquals(Palette.LIGHT.surface(), image.getRGB(150, 15));
        assertNotEquals(Palette.LIGHT.surface(), image.getRGB(240, 15));
        assertEquals(Palette.LIGHT.surface(), image.getRGB(300, 15));
    }

    @Test
    void theNumbersOfAllLanesAreThere() {
        Figure peaks = new WaveformFigure(new float[] {-0.5f, 0.5f}, Part.NONE);
        Numbers numbers = new TimelineFigure(SPAN, List.of(
            new TimelineFigure.Strip("Waveform", 1, TimelineFigure.Place.WHOLE, peaks, List.of()),
            new TimelineFigure.Strip("Log-mel", 2, TimelineFigure.Place.WHOLE,
                Spectrogram.figure(new float[] {-1, -2, -3, -4}, 2), List.of())), 4.5, Optional.empty()).numbers();
        assertEquals(List.of("Waveform", "0", "lowest", "-0.5"), numbers.rows().getFirst());
        assertEquals(List.of("Log-mel", "1", "band_1", "-4.0"), numbers.rows().getLast());
    }

    @Test
    void theRulerWritesRoundTimes() {
        assertEquals(List.of(2.0, 4.0, 6.0, 8.0, 10.0, 12.0), TimeTicks.of(SPAN, 6));
        assertEquals(2, TimeTicks.of(new TimeSpan(0.45, 0.65), 3).size());
        assertEquals(List.of("0.25 s", "2.5 s", "3 s", "1:05", "1:02:05"), List.of(TimeTicks.text(0.25, 0.05),
            TimeTicks.text(2.5, 0.5), TimeTicks.text(3, 1), TimeTicks.text(65, 5), TimeTicks.text(3725, 300)));
    }
}
