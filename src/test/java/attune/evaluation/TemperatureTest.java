package attune.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Prediction;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** The temperature that was hidden in made answers is found again, and no other is more likely. */
class TemperatureTest {

    private static final int SAMPLES = 4_000;

    private final float[][] logits = new float[SAMPLES][3];
    private final int[] truth = new int[SAMPLES];

    /** Truths drawn from softmax(z / T). */
    private void make(double temperature, long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < SAMPLES; i++) {
            for (int c = 0; c < 3; c++) {
                logits[i][c] = (float) (3 * random.nextGaussian());
            }
            float[] p = Prediction.softmax(logits[i], temperature);
            double drawn = random.nextDouble();
            truth[i] = drawn < p[0] ? 0 : drawn < p[0] + p[1] ? 1 : 2;
        }
    }

    @Property(tries = 20)
    void aHiddenTemperatureIsFound(@ForAll @DoubleRange(min = 0.5, max = 5) double hidden, @ForAll long seed) {
        make(hidden, seed);
        double fitted = Temperature.fit(logits, truth);
        assertEquals(1, fitted / hidden, 0.2);
        double least = Temperature.negativeLogLikelihood(logits, truth, fitted);
        for (double other : new double[] {fitted * 0.97, fitted * 1.03, 1}) {
            assertTrue(least <= Temperature.negativeLogLikelihood(logits, truth, other) + 1e-12, "T " + other);
        }
    }

    @Test
    void likelihoodByHand() {
        float[][] two = {{0, 0}, {(float) Math.log(9), 0}};
        assertEquals((Math.log(2) - Math.log(0.9)) / 2, Temperature.negativeLogLikelihood(two, new int[] {0, 0}, 1), 1e-7);
        assertEquals((Math.log(2) - Math.log(0.75)) / 2, Temperature.negativeLogLikelihood(two, new int[] {0, 0}, 2), 1e-7);
    }

    @Test
    void aClassThatIsNotAskedForDoesNotCount() {
        make(2, 3);
        float[][] three = new float[SAMPLES][];
        float[][] two = new float[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            truth[i] = truth[i] == 1 ? 0 : truth[i];
            three[i] = new float[] {logits[i][0], Float.NEGATIVE_INFINITY, logits[i][2]};
            two[i] = new float[] {logits[i][0], logits[i][2]};
        }
        int[] sides = Arrays.stream(truth).map(y -> y / 2).toArray();
        assertEquals(Temperature.fit(two, sides), Temperature.fit(three, truth), 1e-9);
        truth[0] = 1;
        assertThrows(IllegalArgumentException.class, () -> Temperature.fit(three, truth));
    }

    @Test
    void answersThatAreAllRightEndAtTheLowest() {
        assertEquals(Temperature.LOWEST, Temperature.fit(new float[][] {{3, 0}, {0, 2}}, new int[] {0, 1}), 1e-6);
        assertEquals(Temperature.HIGHEST, Temperature.fit(new float[][] {{3, 0}, {0, 2}}, new int[] {1, 0}), 1e-6);
    }
}
