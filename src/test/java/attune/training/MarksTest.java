package attune.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarksTest {

    /** Ten samples of two sure classes, eight right: confidence 1 against accuracy 0.8. */
    @Test
    void theCalibrationErrorIsSurenessLessRightness() {
        Marks marks = Marks.of(held(8), List.of(0, 1, 2), List.of(), 1);
        assertEquals(0.8, marks.confusion().accuracy(), 1e-9);
        assertEquals(0.2, marks.calibrationError(), 1e-3);
        assertTrue(marks.accuracy().contains(0.8) && marks.accuracy().low() < 0.7);
    }

    @Test
    void aClassThatIsNotOpenIsNeverAnswered() {
        float[][] logits = {{1, 9, 0}, {0, 9, 1}};
        Marks marks = Marks.of(new HeldOutLogits(logits, new double[] {0, 2}), List.of(0, 2), List.of(), 1);
        assertEquals(2, marks.confusion().classes());
        assertEquals(1, marks.confusion().accuracy(), 0);
    }

    @Test
    void whatBelongsTogetherIsResampledTogether() {
        List<String> two = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            two.add(i < 8 ? "right" : "wrong");
        }
        Marks marks = Marks.of(held(8), List.of(0, 1, 2), two, 1);
        assertEquals(0, marks.accuracy().low(), 0);
        assertEquals(1, marks.accuracy().high(), 0);
    }

    private static HeldOutLogits held(int right) {
        float[][] logits = new float[10][];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = new float[] {0, i < right ? 30 : 0, i < right ? 0 : 30};
        }
        return new HeldOutLogits(logits, IntStream.range(0, 10).mapToDouble(i -> 1).toArray());
    }
}
