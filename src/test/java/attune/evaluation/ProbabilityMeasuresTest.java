package attune.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import attune.domain.Predictions;
import attune.domain.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Figures of probabilities, by hand. */
class ProbabilityMeasuresTest {

    @Test
    void calibrationByHand() {
        Predictions run = new Predictions(new Task.Classes(List.of("no", "yes")), new String[] {"a", "b", "c", "d"},
            new double[] {1, 0, 1, 1}, new double[] {1, 1, 1, 0}, new float[][] {{0.1f, 0.1f, 0, 0.7f}, {0.9f, 0.9f, 1, 0.3f}},
            new int[] {0, 1, 2, 3});
        Calibration calibration = Calibration.of(run);
        assertEquals(4, Arrays.stream(calibration.counts()).sum());
        assertEquals(2, calibration.counts()[13]);
        assertEquals(1, calibration.counts()[14], "1 lies in the last bin");
        assertEquals(0.5 * Math.abs(0.5 - 0.9) + 0.25 * 0 + 0.25 * 0.7, calibration.error(), 1e-6);
    }

    @Test
    void averagePrecisionByHand() {
        int[] truth = {0, 0, 1, 1};
        PrecisionRecall curve = PrecisionRecall.of(truth, new float[] {0.1f, 0.4f, 0.35f, 0.8f}, 1);
        assertArrayEquals(new double[] {0.5, 0.5, 1, 1}, curve.recall(), 1e-12);
        assertArrayEquals(new double[] {1, 0.5, 2 / 3.0, 0.5}, curve.precision(), 1e-12);
        assertEquals(0.5 + 0.5 * 2 / 3, curve.average(), 1e-12);
        assertEquals(0.5, PrecisionRecall.of(truth, new float[] {0.2f, 0.2f, 0.2f, 0.2f}, 1).average(), 1e-12);
        assertEquals(0, PrecisionRecall.of(truth, new float[4], 5).average(), 1e-12);
    }

    @Test
    void signsOfThreeClassesLeaveNeutralOut() {
        Predictions run = new Predictions(MadeRuns.THREE, new String[] {"a", "b", "c", "d"},
            new double[] {0, 2, 1, 2}, new double[] {1, 1, 1, 0},
            new float[][] {{0.3f, 0.2f, 0.1f, 0.4f}, {0.6f, 0.5f, 0.8f, 0.3f}, {0.1f, 0.3f, 0.1f, 0.4f}}, new int[] {0, 1, 2, 3});
        assertEquals(2 / 3.0, Measurement.of(MadeRuns.group(run)).figure("acc2-nonzero-3class").value(), 1e-12);
        Predictions unknown = MadeRuns.of(3, new int[] {0, 2}, new int[] {0, 2});
        assertFalse(Measurement.of(MadeRuns.group(unknown)).figures().stream()
            .anyMatch(figure -> figure.convention() == Convention.ACC2_NONZERO_3CLASS));
    }

    @Test
    void everyConventionHasACardInBothLanguages() {
        for (Convention convention : Convention.values()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertFalse(convention.title(locale).isBlank());
                assertFalse(convention.formula(locale).isBlank());
                assertFalse(convention.use(locale).isBlank());
            }
        }
        assertEquals("各类 F1 的平均（宏 F1）", Convention.MEAN_CLASS_F1.title(Locale.SIMPLIFIED_CHINESE));
    }
}
