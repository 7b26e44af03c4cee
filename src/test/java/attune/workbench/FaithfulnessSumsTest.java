package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Direction;
import attune.domain.ExplanationMethod;
import attune.domain.Faithfulness.Removal;
import attune.domain.Modality;
import attune.explain.Trial;
import attune.workbench.MeasureFaithfulness.Best;
import attune.workbench.MeasureFaithfulness.Ranked;
import attune.workbench.MeasureFaithfulness.Row;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Made trials: a ranking that is better than chance is found and one that is chance is not. */
class FaithfulnessSumsTest {

    private static final Ranked GOOD = new Ranked(
        ExplanationMethod.ROLLOUT, Optional.of(new Direction(Modality.VISION, Modality.TEXT)), Modality.TEXT);
    private static final Ranked CHANCE = new Ranked(
        ExplanationMethod.ATTENTION, Optional.of(new Direction(Modality.TEXT, Modality.TEXT)), Modality.TEXT);
    private static final Ranked OCCLUSION = new Ranked(ExplanationMethod.OCCLUSION, Optional.empty(), Modality.TEXT);

    private final FaithfulnessSums sums = new FaithfulnessSums();

    @BeforeEach
    void trials() {
        Random random = new Random(2);
        for (int sample = 0; sample < 40; sample++) {
            boolean first = sample % 2 == 0;
            add(GOOD, first, 0.05, random, Optional.of(new FaithfulnessSums.Agreement(0.2, 12)));
            add(CHANCE, first, 0, random, Optional.empty());
            add(OCCLUSION, first, 0.5, random, Optional.empty());
        }
    }

    /** Random rankings are spread with a deviation of 0.1; the ranking itself stands so much above their mean. */
    private void add(Ranked ranked, boolean first, double above, Random random,
        Optional<FaithfulnessSums.Agreement> agreement) {
        double[] chance = random.doubles(200).map(u -> 0.1 * (2 * u - 1) * Math.sqrt(3)).toArray();
        double drawn = above + 0.1 * (2 * random.nextDouble() - 1) * Math.sqrt(3);
        double[] own = new double[5];
        Arrays.fill(own, drawn);
        double[] low = new double[5];
        Arrays.fill(low, -drawn);
        Trial trial = new Trial(own, low, chance, chance);
        sums.add(ranked, first, Map.of(Removal.MASK, trial, Removal.REPLACEMENT, trial), agreement);
    }

    @Test
    void aMeanAboveChanceHasASmallP() {
        List<Row> rows = sums.rows();
        assertEquals(List.of(GOOD, CHANCE, OCCLUSION), rows.stream().map(Row::ranked).toList());
        MeasureFaithfulness.Average good = rows.get(0).comprehensiveness().get(Removal.MASK);
        MeasureFaithfulness.Average chance = rows.get(1).comprehensiveness().get(Removal.MASK);
        assertTrue(good.p() < 0.01 && good.holm() >= 2 * good.p() && good.holm() < 0.05, good::toString);
        assertTrue(chance.p() > 0.05, chance::toString);
        assertEquals(0.05, good.value() - good.random(), 0.05);
        MeasureFaithfulness.Average low = rows.get(0).sufficiency().get(Removal.REPLACEMENT);
        assertTrue(low.p() < 0.01, "low sufficiency is good: " + low);
        assertEquals(1e-4, rows.get(2).comprehensiveness().get(Removal.MASK).p(), 1e-9, "the least that 9,999 can say");
    }

    @Test
    void theBestIsChosenOnOneHalfAndTestedOnTheOtherOcclusionAside() {
        List<Best> best = sums.best();
        assertEquals(List.of(GOOD), best.stream().map(Best::ranked).toList());
        assertEquals(20, best.getFirst().samples());
        assertTrue(best.getFirst().second().p() < 0.05, best::toString);
    }

    @Test
    void agreementWithRandomWeightsStandsBesideThatOfUnrelatedRankings() {
        MeasureFaithfulness.Average blindness = sums.rows().get(0).blindness().orElseThrow();
        assertEquals(0.2, blindness.value(), 1e-12);
        assertEquals(Math.sqrt(2 / Math.PI / 11), blindness.random(), 0.02, "nearly normal with variance 1 / (n − 1)");
        assertTrue(blindness.p() > 0.5, "no more than by chance: " + blindness);
        assertTrue(sums.rows().get(1).blindness().isEmpty());
        UnrelatedRankings.Mean alike = new UnrelatedRankings(1)
            .beside(new double[] {0.9, 0.8, 0.5, 0.7}, new int[] {9, 9, 10, 20});
        assertTrue(alike.p() < 0.01, alike::toString);
    }

    @Test
    void thePageNamesWhatIsBold() {
        String page = FaithfulnessPage.of(new MeasureFaithfulness.Report("posts", "0123456789abcdef",
            new MeasureFaithfulness.Order(Path.of("models/posts"), "mvsa-single", Path.of("x"), 40, 32,
                60), 40, 200, sums.rows(), sums.best(), 12));
        assertTrue(page.contains("| rollout vision->text | 40 | **0."), page);
        assertTrue(page.contains("| attention text->text | 40 | 0.") || page.contains("| attention text->text | 40 | -0."), page);
        assertTrue(page.contains("occlusion text (optimises this measure)"), page);
    }
}
