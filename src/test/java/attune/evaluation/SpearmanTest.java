package attune.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpearmanTest {

    /** The first is an example of scipy.stats.spearmanr; the second has ties on both sides: 7.25 / √(9.5 · 9.5). */
    @Test
    void knownFigures() {
        assertEquals(0.8207826816681233, Spearman.of(new double[] {1, 2, 3, 4, 5}, new double[] {5, 6, 7, 8, 7}), 1e-12);
        assertEquals(7.25 / 9.5, Spearman.of(new double[] {1, 2, 2, 4, 5}, new double[] {1, 3, 2, 2, 4}), 1e-12);
        assertTrue(Double.isNaN(Spearman.of(new double[] {1, 1}, new double[] {1, 2})));
    }

    @Property(tries = 100)
    void onlyTheOrderCounts(@ForAll @Size(min = 3, max = 30) List<@IntRange(min = -50, max = 50) Integer> drawn) {
        double[] x = drawn.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] index = new double[x.length];
        Arrays.setAll(index, i -> i * 7 % 5 + 0.01 * i);
        double[] stretched = Arrays.stream(x).map(value -> 3 * value + 1).toArray();
        double[] turned = Arrays.stream(x).map(value -> -value).toArray();
        double rho = Spearman.of(x, index);
        if (Double.isFinite(rho)) {
            assertEquals(rho, Spearman.of(stretched, index), 1e-9);
            assertEquals(-rho, Spearman.of(turned, index), 1e-9);
            assertTrue(Math.abs(rho) <= 1 + 1e-9);
        }
    }
}
