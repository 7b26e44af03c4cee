package attune.evaluation;

import static attune.evaluation.MadeRuns.answers;
import static attune.evaluation.MadeRuns.group;
import static attune.evaluation.MadeRuns.of;
import static attune.evaluation.MadeRuns.single;
import static attune.evaluation.MadeRuns.truths;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Predictions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** Conditions become curves by their names. */
class RobustnessTest {

    private static final int[] TRUTH = truths(500, 3, 1);

    private static SortedMap<Long, Predictions> right(double share, long seed) {
        return single(1, of(3, TRUTH, answers(TRUTH, 3, share, seed)));
    }

    @Test
    void namesTellCurveStrengthAndOrder() {
        Map<String, SortedMap<Long, Predictions>> changed = new LinkedHashMap<>();
        changed.put("text words dropped 40 %", right(0.5, 2));
        changed.put("text words dropped 10 %", right(0.8, 3));
        changed.put("sound SNR -10 dB", right(0.3, 4));
        changed.put("sound SNR 20 dB", right(0.8, 5));
        changed.put("image blur 4 px", right(0.7, 6));
        changed.put("vision absent", right(0.1, 7));
        changed.put("reversal", right(0.9, 8));
        Robustness robustness = Robustness.of(right(0.9, 9), changed);
        assertEquals(List.of("text words dropped", "sound SNR", "image blur"),
            robustness.curves().stream().map(Robustness.Curve::change).toList());
        assertEquals(List.of(10.0, 40.0), robustness.curves().get(0).points().stream().map(Robustness.Point::strength).toList());
        assertEquals(List.of(20.0, -10.0), robustness.curves().get(1).points().stream().map(Robustness.Point::strength).toList(),
            "the mildest noise first");
        Robustness.Point absent = robustness.absent().getFirst();
        assertEquals("vision", absent.name());
        assertEquals(500, absent.samples());
        assertTrue(absent.difference().interval().high() < 0, "without vision it is worse");
        assertFalse(Robustness.isChange("reversal"), "a part of the samples, not a change of them");
    }

    @Test
    void seedsThatWereNotAskedAreLeftOut() {
        SortedMap<Long, Predictions> two = group(of(3, TRUTH, answers(TRUTH, 3, 0.9, 1)),
            of(3, TRUTH, answers(TRUTH, 3, 0.2, 2)));
        Robustness robustness = Robustness.of(two, Map.of("text absent", right(0.5, 3)));
        assertEquals(1, robustness.absent().getFirst().difference().a().seeds().length);
        assertTrue(robustness.absent().getFirst().difference().a().value() > 0.8);
        assertTrue(Robustness.of(two, Map.of()).isEmpty());
    }
}
