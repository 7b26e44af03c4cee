package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What truths become under each task. */
class TaskTest {

    @Test
    void aScoreIsAskedInEveryWay() {
        assertEquals(List.of(2.0, 3.0, 4.0, 0.8), targets(0.8));
        assertEquals(List.of(0.0, 0.0, 0.0, -3.0), targets(-3));
        assertEquals(List.of(1.0, 2.0, 3.0, 0.0), targets(0));
        assertEquals(List.of(2.0, 2.0, 3.0, 0.4), targets(0.4));
        // Half-way goes to the even number, as in the metric.
        assertEquals(List.of(0.0, 0.0, 1.0, -2.5), targets(-2.5));
    }

    @Test
    void aClassIsAskedByItsName() {
        assertEquals(OptionalDouble.of(1), Task.POLARITY.target(new Truth.Named("neutral")));
        assertEquals(OptionalDouble.of(1), Task.SARCASM.target(new Truth.Named("sarcastic")));
        assertTrue(Task.SARCASM.target(new Truth.Named("neutral")).isEmpty());
        assertTrue(Task.SCORE.target(new Truth.Named("neutral")).isEmpty());
        assertTrue(Task.SCORE.scored());
    }

    private static List<Double> targets(double score) {
        return List.of(Task.POLARITY, Task.FIVE, Task.SEVEN, Task.SCORE).stream()
            .map(task -> task.target(new Truth.Score(score)).orElseThrow()).toList();
    }
}
