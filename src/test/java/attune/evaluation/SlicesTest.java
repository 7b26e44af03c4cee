package attune.evaluation;

import static attune.evaluation.MadeRuns.answers;
import static attune.evaluation.MadeRuns.of;
import static attune.evaluation.MadeRuns.single;
import static attune.evaluation.MadeRuns.truths;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Predictions;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Parting samples, and what a run is worth on the parts. */
class SlicesTest {

    @Test
    void kindsByNumberAndTheRareTogether() {
        List<String> kinds = IntStream.range(0, 20).mapToObj(kind -> "k" + kind).toList();
        int[] kind = IntStream.range(0, 210).map(i -> (int) ((Math.sqrt(8.0 * i + 1) - 1) / 2)).toArray();
        kind[0] = -1;
        Slices slices = Slices.ofKinds("group", kinds, kind);
        assertEquals("k19", slices.names().getFirst());
        assertEquals(12, slices.size());
        assertEquals(Slices.OTHERS, slices.names().getLast());
        assertEquals(209, slices.members().stream().mapToInt(members -> members.length).sum(), "the unknown one is in none");
    }

    @Test
    void numbersIntoFourPartsOfOneSize() {
        double[] words = IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray();
        Slices slices = Slices.ofNumbers("words", words);
        assertEquals(List.of("1 … 25", "26 … 50", "51 … 75", "76 … 100"), slices.names());
        assertArrayEquals(new int[] {25, 25, 25, 25}, slices.members().stream().mapToInt(each -> each.length).toArray());
        Slices few = Slices.ofNumbers("label_T", -1, 0.5, Double.NaN, -1);
        assertEquals(List.of("-1", "0.500"), few.names());
        assertArrayEquals(new int[] {0, 3}, few.members().getFirst());
    }

    @Test
    void aSliceIsMeasuredLikeARunOfItsOwn() {
        int[] truth = truths(400, 3, 1);
        Predictions a = of(3, truth, answers(truth, 3, 0.4, 2));
        Predictions b = of(3, truth, answers(truth, 3, 0.9, 3));
        Slices slices = Slices.ofKinds("half", List.of("left", "right", "few"),
            IntStream.range(0, 400).map(i -> i < 250 ? 0 : i < 360 ? 1 : 2).toArray());
        List<SliceFigures> figures = SliceFigures.of(slices, single(1, a), single(1, b));
        int[] left = slices.members().getFirst();
        assertEquals(Measurement.of(single(1, a.at(left))).figure("accuracy").value(), figures.getFirst().figure().value());
        assertEquals(Verdict.BETTER, figures.getFirst().verdict().orElseThrow());
        assertEquals(40, figures.get(2).samples());
        assertEquals(Verdict.TOO_FEW, figures.get(2).verdict().orElseThrow(), "under 100 nothing beats anything");
        assertTrue(SliceFigures.of(slices, single(1, a), new TreeMap<>()).getFirst().difference().isEmpty());
    }
}
