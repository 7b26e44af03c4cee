package attune.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attune.domain.BadInput;
import attune.domain.Predictions;
import attune.domain.Task;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Runs meet on the samples that all of them have. */
class PopulationTest {

    private static Predictions run(List<String> labels, String ids, double[] truth, double[] predicted) {
        int n = truth.length;
        float[][] probabilities = new float[labels.size()][n];
        for (int i = 0; i < n; i++) {
            probabilities[(int) predicted[i]][i] = 1;
        }
        return new Predictions(new Task.Classes(labels), ids.split(" "), truth, predicted, probabilities, new int[n]);
    }

    private final Predictions a = run(List.of("x", "y"), "1 2 3 4", new double[] {0, 1, 0, 1}, new double[] {0, 0, 0, 1});

    @Test
    void commonSamplesAreFoundInAnyOrderAndNumbering() {
        Predictions b = run(List.of("y", "x"), "4 9 2 1", new double[] {0, 0, 0, 0}, new double[] {0, 0, 1, 1});
        Population common = Population.of(List.of(a, b));
        assertArrayEquals(new String[] {"2", "4"}, common.runs().get(1).ids().toArray(String[]::new));
        assertArrayEquals(new int[] {2, 2}, common.leftOut());
        assertEquals(List.of("1"), common.contradicted());
        assertArrayEquals(new double[] {1, 1}, common.runs().get(1).truth());
        assertArrayEquals(new double[] {0, 1}, common.runs().get(1).predicted());
        assertArrayEquals(new float[] {1, 0}, common.runs().get(1).probabilities()[0]);
    }

    @Test
    void groupsComeFromWhoeverKnowsThem() {
        Predictions b = new Predictions(a.task(), a.ids(), a.truth(), a.predicted(), a.probabilities(), new int[] {0, 1, 1, 2});
        Predictions alone =
            new Predictions(a.task(), a.ids(), a.truth(), a.predicted(), a.probabilities(), new int[] {0, 1, 2, 3});
        assertArrayEquals(new int[] {0, 1, 1, 2}, Population.of(List.of(alone, b)).runs().getFirst().groups());
    }

    /** Which number is which class is seen in the truths: here 1 is x, whatever the order of the numbers. */
    @Test
    void numbersAreReadByTheTruthsOfCommonSamples() {
        Predictions b = run(List.of("0", "1"), "1 2 3 4", new double[] {1, 0, 1, 0}, new double[] {1, 1, 0, 0});
        Population common = Population.of(List.of(b, a));
        assertEquals(new Task.Classes(List.of("x", "y")), common.runs().getFirst().task());
        assertArrayEquals(new double[] {0, 1, 0, 1}, common.runs().getFirst().truth());
        assertArrayEquals(new double[] {0, 0, 1, 1}, common.runs().getFirst().predicted());
        assertArrayEquals(new float[] {1, 1, 0, 0}, common.runs().getFirst().probabilities()[0]);
        assertEquals(List.of(), common.contradicted());
        Predictions both = run(List.of("0", "1"), "1 2 3 4", new double[] {1, 1, 1, 1}, new double[] {1, 1, 0, 0});
        assertEquals("compare.tasks", assertThrows(BadInput.class, () -> Population.of(List.of(a, both))).problem(),
            "nothing tells what 0 is");
        Predictions capitals = run(List.of("Y", "X"), "1 2 3 4", new double[] {1, 0, 1, 0}, new double[] {0, 0, 0, 0});
        assertArrayEquals(a.truth(), Population.of(List.of(a, capitals)).runs().getLast().truth());
    }

    @Test
    void nothingInCommonIsRefused() {
        Predictions other = run(List.of("x", "y"), "5 6", new double[] {0, 1}, new double[] {0, 1});
        assertEquals("compare.nothing-common",
            assertThrows(BadInput.class, () -> Population.of(List.of(a, other))).problem());
        Predictions three = run(List.of("x", "y", "z"), "1 2", new double[] {0, 1}, new double[] {0, 1});
        assertEquals("compare.tasks", assertThrows(BadInput.class, () -> Population.of(List.of(a, three))).problem());
    }

    @Test
    void seedsWithoutAPartnerMakeNoPair() {
        Comparison none = Comparison.of(MadeRuns.group(a, a), new TreeMap<>(Map.of(7L, a)));
        assertEquals(0, none.pairs().size());
        Comparison single = Comparison.of(MadeRuns.single(3, a), MadeRuns.single(7, a));
        assertEquals(7, single.pairs().getFirst().seedOfB());
        assertEquals(2, Comparison.of(MadeRuns.group(a, a), MadeRuns.group(a, a)).pairs().size());
    }
}
