package attune.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What must hold of any two runs on one population. */
class FlipsPropertyTest {

    @Property(tries = 200)
    void flipsAccuraciesAndTracesAgree(
        @ForAll @IntRange(min = 1, max = 60) int n, @ForAll @IntRange(min = 2, max = 20) int classes,
        @ForAll long seed) {
        Random random = new Random(seed);
        int[] truth = random.ints(n, 0, classes).toArray();
        int[] a = random.ints(n, 0, classes).toArray();
        int[] b = random.ints(n, 0, classes).toArray();
        Flips flips = Flips.of(truth, a, b);
        Confusion ofA = Confusion.of(truth, a, classes);
        Confusion ofB = Confusion.of(truth, b, classes);
        ConfusionDifference difference = ConfusionDifference.of(ofA, ofB);
        assertEquals(n, flips.total());
        assertEquals(flips.fixed() - flips.broken(), difference.trace());
        assertEquals((double) difference.trace() / n, ofB.accuracy() - ofA.accuracy(), 1e-12);
        int disagreements = 0;
        for (int i = 0; i < n; i++) {
            disagreements += a[i] == b[i] ? 0 : 1;
        }
        assertEquals(disagreements, flips.disagreements());
        for (int[] row : difference.change()) {
            assertEquals(0, Arrays.stream(row).sum());
        }
    }

    @Property(tries = 200)
    void figuresStayInTheirRange(@ForAll @IntRange(min = 1, max = 40) int n, @ForAll @IntRange(min = 2, max = 7) int classes,
        @ForAll long seed) {
        Random random = new Random(seed);
        Confusion confusion = Confusion.of(random.ints(n, 0, classes).toArray(), random.ints(n, 0, classes).toArray(), classes);
        assertEquals(true, confusion.f1OfMacroMeans() >= confusion.meanOfClassF1() - 1e-12, "Opitz and Burst 2019");
        assertEquals(true, confusion.weightedF1() >= 0 && confusion.weightedF1() <= 1);
    }

    @Test
    void populationsMustBeOne() {
        assertThrows(IllegalArgumentException.class, () -> ConfusionDifference.of(
            Confusion.of(new int[] {0, 0}, new int[] {0, 1}, 2), Confusion.of(new int[] {0, 1}, new int[] {0, 1}, 2)));
    }

    @Test
    void weightedF1ByHand() {
        Confusion confusion = new Confusion(new int[][] {{3, 1}, {2, 4}});
        double first = 2 * 0.6 * 0.75 / (0.6 + 0.75);
        double second = 2 * 0.8 * (4 / 6.0) / (0.8 + 4 / 6.0);
        assertEquals(0.4 * first + 0.6 * second, confusion.weightedF1(), 1e-12);
    }
}
