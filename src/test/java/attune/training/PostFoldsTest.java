package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostFoldsTest {

    /** So sure of the first class, and right in so many of a hundred. */
    private static HeldOutLogits answers(float sure, int right) {
        return new HeldOutLogits(IntStream.range(0, 100).mapToObj(i -> new float[] {sure, 0, 0}).toArray(float[][]::new),
            IntStream.range(0, 100).mapToDouble(i -> i < right ? 0 : 1 + i % 2).toArray());
    }

    private static double sure(double logit, double temperature) {
        double share = Math.exp(logit / temperature);
        return share / (share + 2);
    }

    @Test
    void eachPartIsAsSureAsTheOthersTeachIt() {
        HeldOutLogits modest = answers(1, 80);
        HeldOutLogits boastful = answers(4, 60);
        Marks marks = PostFolds.marks(List.of(Map.of("both", modest), Map.of("both", boastful)), 3).get("both");
        double modestError = Math.abs(sure(1, boastful.temperature()) - 0.8);
        double boastfulError = Math.abs(sure(4, modest.temperature()) - 0.6);
        assertEquals(0.7, marks.confusion().accuracy(), 1e-9);
        assertEquals(0.8, sure(1, modest.temperature()), 1e-3);
        assertEquals((modestError + boastfulError) / 2, marks.calibrationError(), 1e-3);
        assertNotEquals(0, marks.calibrationError(), 0.1);
    }

    @Test
    void partsAreOfAboutOneSize() {
        int[] sizes = new int[PostFolds.PARTS];
        for (int group = 0; group < 3_000; group++) {
            sizes[PostFolds.part(group)]++;
        }
        for (int size : sizes) {
            assertTrue(size > 650 && size < 850, "one part has " + size);
        }
    }
}
