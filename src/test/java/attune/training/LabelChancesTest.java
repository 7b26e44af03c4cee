package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LabelChancesTest {

    @Test
    void labelsAreDrawnByTheirCountToAPower() {
        assertArrayEquals(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, LabelChances.of(new int[] {90, 9, 1}, 0).chances(), 1e-12);
        assertArrayEquals(new double[] {0.9, 0.09, 0.01}, LabelChances.of(new int[] {90, 9, 1}, 1).chances(), 1e-12);
        assertArrayEquals(new double[] {2 / 3.0, 1 / 3.0, 0}, LabelChances.of(new int[] {4, 1, 0}, 0.5).chances(), 1e-12);
    }

    @Test
    void drawsAreAsLikelyAsTheirChances() {
        LabelChances chances = LabelChances.of(new int[] {4, 1, 0}, 0.5);
        int[] drawn = new int[3];
        RandomGenerator random = Draw.of(3);
        for (int i = 0; i < 6_000; i++) {
            drawn[chances.draw(random).ordinal()]++;
        }
        assertEquals(4_000, drawn[0], 150);
        assertEquals(0, drawn[2]);
    }
}
