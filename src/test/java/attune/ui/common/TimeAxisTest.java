package attune.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The axis stays inside the clip, and what is under the cursor stays there while zooming. */
class TimeAxisTest {

    private final List<Double> sought = new ArrayList<>();
    private final TimeAxis axis = new TimeAxis(sought::add);

    @Property
    void zoomingInKeepsTheTimeUnderTheCursor(
        @ForAll @DoubleRange(min = 0.5, max = 1) double factor, @ForAll @DoubleRange(min = 0, max = 800) double x) {
        axis.setDuration(60);
        double before = axis.time(x, 800);
        axis.zoom(factor, before);
        assertEquals(x, axis.x(before, 800), 1e-6);
    }

    @Property
    void theViewNeverLeavesTheClip(
        @ForAll @DoubleRange(min = 0.01, max = 20) double factor, @ForAll @DoubleRange(min = -100, max = 100) double pan) {
        axis.setDuration(10);
        axis.zoom(0.3, 4);
        axis.zoom(factor, 9);
        axis.pan(pan);
        TimeSpan seen = axis.visible();
        assertTrue(seen.start() >= 0 && seen.end() <= 10 + 1e-9 && seen.length() > 0, seen.toString());
    }

    @Test
    void anotherClipBeginsAnew() {
        axis.setDuration(10);
        axis.zoom(0.5, 5);
        axis.brushProperty().set(new TimeSpan(1, 2));
        axis.setDuration(4);
        assertEquals(new TimeSpan(0, 4), axis.visible());
        assertEquals(null, axis.brushProperty().get());
    }

    @Test
    void seekingIsHeldToTheClip() {
        axis.setDuration(10);
        axis.seek(-1);
        axis.seek(99);
        assertEquals(List.of(0.0, 10.0), sought);
    }

    @Test
    void whatPlaysIsRevealed() {
        axis.setDuration(100);
        axis.zoom(0.1, 0);
        axis.reveal(50);
        assertTrue(axis.visible().contains(50));
        TimeSpan seen = axis.visible();
        axis.reveal(52);
        assertEquals(seen, axis.visible());
    }
}
