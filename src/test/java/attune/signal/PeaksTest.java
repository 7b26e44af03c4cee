package attune.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Every zoom shows the true lowest and highest amplitude. */
class PeaksTest {

    @Property(tries = 100)
    void columnsHoldTheExtremesOfTheirSamples(
        @ForAll @IntRange(min = 1, max = 60_000) int length, @ForAll @IntRange(min = 1, max = 40) int columns,
        @ForAll long seed) {
        float[] samples = noise(length, seed);
        Peaks peaks = of(samples, 1 + new Random(seed).nextInt(5000));

        float[] drawn = peaks.columns(0, length, columns);

        double each = (double) length / columns;
        for (int c = 0; c < columns; c++) {
            float low = Float.MAX_VALUE;
            float high = -Float.MAX_VALUE;
            for (int i = (int) Math.ceil(c * each); i < Math.min(length, (c + 1) * each); i++) {
                low = Math.min(low, samples[i]);
                high = Math.max(high, samples[i]);
            }
            // Nothing is lost; a column may also show what lies at most one row of its level to either side.
            assertTrue(drawn[2 * c] <= low + 1e-3, () -> "low");
            assertTrue(drawn[2 * c + 1] >= high - 1e-3, () -> "high");
        }
    }

    @Example
    void aPeakStaysInItsColumn() {
        float[] samples = new float[16_000 * 60];
        samples[samples.length / 2 + 1000] = 1;
        float[] drawn = of(samples, 4096).columns(0, samples.length, 600);
        for (int c = 0; c < 600; c++) {
            boolean near = c >= 299 && c <= 301;
            assertTrue(near || drawn[2 * c + 1] == 0, "column " + c);
        }
        assertEquals(1, drawn[2 * 300 + 1]);
    }

    @Example
    void outsideTheSoundThereIsNothing() {
        float[] drawn = of(noise(1000, 1), 100).columns(-500, 3000, 7);
        assertEquals(0, drawn[1]);
        assertEquals(0, drawn[13]);
        assertTrue(drawn[3] > 0);
        assertEquals(4, new Peaks(Pyramid.heap(1 << 16)).columns(0, 100, 2).length);
    }

    private static Peaks of(float[] samples, int chunk) {
        Peaks peaks = new Peaks(Pyramid.heap(4096));
        for (int i = 0; i < samples.length; i += chunk) {
            peaks.add(Arrays.copyOfRange(samples, i, Math.min(samples.length, i + chunk)));
        }
        peaks.end();
        return peaks;
    }

    private static float[] noise(int length, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = random.nextFloat(-1, 1);
        }
        return samples;
    }
}
