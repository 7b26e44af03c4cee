package attune.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A series joined at every zoom. */
class PyramidTest {

    @Test
    void aMeanStaysTheMeanAtEveryZoom() {
        Pyramid ramp = ramp(4096);
        for (int columns : new int[] {1, 2, 4, 16, 64, 1024}) {
            float[] drawn = ramp.columns(0, 4096, columns, -1);
            double each = 4096.0 / columns;
            for (int c = 0; c < columns; c++) {
                assertEquals(c * each + (each - 1) / 2, drawn[c], 2 + 4096 / 1024.0, columns + " columns");
            }
        }
    }

    @Test
    void theUnfilledEndIsShownAtEveryZoom() {
        for (int rows : new int[] {1, 3, 5, 63, 257, 1025, 4099}) {
            Pyramid highest = new Pyramid(1, (a, b, column) -> Math.max(a, b), Pyramid.heap(512));
            for (int i = 0; i < rows; i++) {
                highest.add(i);
            }
            for (int columns = 1; columns <= rows; columns *= 3) {
                assertEquals(rows - 1, highest.columns(0, rows, columns, -1)[columns - 1], 1e-3 * rows,
                    rows + " rows, " + columns + " columns");
            }
        }
    }

    @Test
    void theUnknownIsPassedOver() {
        Pyramid series = new Pyramid(1, Pyramid.Joining.mean(), Pyramid.heap(256));
        for (int i = 0; i < 64; i++) {
            series.add(i % 2 == 0 ? Float.NaN : 8);
        }
        for (int i = 0; i < 64; i++) {
            series.add(Float.NaN);
        }
        float[] drawn = series.columns(0, 128, 2, Float.NaN);
        assertEquals(8, drawn[0]);
        assertTrue(Float.isNaN(drawn[1]));
    }

    private static Pyramid ramp(int rows) {
        Pyramid ramp = new Pyramid(1, Pyramid.Joining.mean(), Pyramid.heap(512));
        for (int i = 0; i < rows; i++) {
            ramp.add(i);
        }
        return ramp;
    }
}
