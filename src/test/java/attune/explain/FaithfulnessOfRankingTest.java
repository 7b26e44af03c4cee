package attune.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Faithfulness;
import attune.domain.Faithfulness.Removal;
import attune.domain.Faithfulness.Score;
import attune.domain.Features;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Ranking;
import attune.domain.Relevance;
import attune.domain.Variant;
import attune.inference.InferenceSession;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.SmallInputs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comprehensiveness and sufficiency by hand from readings, and p-values that keep what they promise. */
class FaithfulnessOfRankingTest {

    private static final Features FEATURES = SmallInputs.features(9, 10, 4, 0);
    private static final Direction DIRECTION = new Direction(Modality.VISION, Modality.TEXT);

    @TempDir private static Path folder;
    private static InferenceSession session;
    private static Subject subject;
    private static Chance chance;

    @BeforeAll
    static void open() {
        session = SmallModel.open(SmallInputs.spec(Variant.OPTIMISED), folder);
        subject = SmallModel.subject(session, FEATURES, Masking.NONE);
        chance = new Chance(new Probe(subject), 200, 1);
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static Faithfulness measure(Ranking ranking) {
        return FaithfulnessOfRanking.of(chance, ranking, subject.target(), Progress.SILENT, Cancellation.never());
    }

    private static Ranking ranking(float... scores) {
        BitSet there = new BitSet();
        there.set(0, 10);
        return Ranking.ofMap(ExplanationMethod.ATTENTION, DIRECTION, List.of(), scores, there);
    }

    private static double read(BitSet hidden) {
        return session.read(FEATURES, new Masking(Set.of(), Map.of(Modality.TEXT, hidden))).prediction()
            .probabilities()[subject.target().index()];
    }

    @Test
    void theCurvesAreThoseOfReadings() {
        float[] scores = {3, 9, 1, 7, 5, 2, 8, 0, 6, 4};
        Faithfulness faithfulness = measure(ranking(scores));
        int[] order = {1, 6, 3, 8, 4, 9, 0, 5, 2, 7};
        int[] tops = {1, 1, 1, 2, 5};
        double[] comprehensiveness = new double[5];
        double[] sufficiency = new double[5];
        for (int s = 0; s < 5; s++) {
            BitSet top = new BitSet();
            BitSet rest = new BitSet();
            for (int i = 0; i < order.length; i++) {
                (i < tops[s] ? top : rest).set(order[i]);
            }
            comprehensiveness[s] = read(new BitSet()) - read(top);
            sufficiency[s] = read(new BitSet()) - read(rest);
        }
        Faithfulness.Measured masked = faithfulness.measured().get(Removal.MASK);
        assertArrayEquals(comprehensiveness, masked.comprehensiveness().byShare(), 1e-5);
        assertArrayEquals(sufficiency, masked.sufficiency().byShare(), 1e-5);
        double mean = 0;
        for (double each : comprehensiveness) {
            mean += each / 5;
        }
        assertEquals(mean, masked.comprehensiveness().value(), 1e-5);
        assertEquals(200, faithfulness.randomRankings());
        double random = 0;
        for (Faithfulness.Band band : masked.sufficiency().chance()) {
            assertTrue(band.low() <= band.mean() && band.mean() <= band.high(), band::toString);
            random += band.mean() / 5;
        }
        assertEquals(masked.sufficiency().random(), random, 1e-9, "the bands' means are the random rankings' mean");
    }

    @Test
    void whatOcclusionRanksFirstCountsMoreThanWhatItRanksLast() {
        Explanation occlusion = Occlusion.of(chance.probe(), subject.target(),
            Spans.of(session.read(FEATURES, Masking.NONE).positions(), Optional.empty()), Progress.SILENT,
            Cancellation.never());
        float[] values = occlusion.relevance().get(Modality.TEXT).values();
        float[] reversed = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = -values[i];
        }
        Score best = measure(ranking(values)).measured().get(Removal.MASK).comprehensiveness();
        Score worst = measure(ranking(reversed)).measured().get(Removal.MASK).comprehensiveness();
        assertTrue(best.p() <= 0.05, best::toString);
        assertTrue(worst.p() >= 0.95, worst::toString);
        assertTrue(best.value() > best.random() && worst.value() < worst.random());
    }

    /** Of rankings that are random themselves, no more than a share α may come out at or below α. */
    @Test
    void chanceIsSeldomTakenForMore() {
        Random random = new Random(4);
        List<Float> scores = new ArrayList<>(List.of(0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f, 9f));
        int low = 0;
        int tries = 150;
        for (int i = 0; i < tries; i++) {
            Collections.shuffle(scores, random);
            float[] drawn = new float[10];
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] = scores.get(j);
            }
            Score score = measure(ranking(drawn)).measured().get(Removal.REPLACEMENT).sufficiency();
            low += score.p() <= 0.1 ? 1 : 0;
            assertTrue(score.p() >= 1 / 201.0 && score.p() <= 1);
        }
        assertTrue(low >= 4 && low <= 30, low + " of " + tries + " are at or below 0.1");
    }

    @Test
    void blocksGoTogether() {
        List<BitSet> words = List.of(bits(0, 1), bits(2, 3, 4), bits(5), bits(6, 7, 8, 9));
        Relevance relevance = Relevance.ofSpans(
            FEATURES.streams().get(Modality.TEXT).positions(), words, new double[] {0.1, 0.4, -0.2, 0.3});
        BitSet there = new BitSet();
        there.set(0, 10);
        Ranking ranking = Ranking.ofRelevance(ExplanationMethod.OCCLUSION, Modality.TEXT, relevance, there);
        assertEquals(List.of(bits(2, 3, 4), bits(6, 7, 8, 9), bits(0, 1), bits(5)), ranking.blocks());
        Score score = measure(ranking).measured().get(Removal.MASK).comprehensiveness();
        assertEquals(read(new BitSet()) - read(bits(2, 3, 4)), score.byShare()[3], 1e-5);
        assertEquals(read(new BitSet()) - read(bits(2, 3, 4, 6, 7, 8, 9)), score.byShare()[4], 1e-5);
    }

    @Test
    void fewerThan200RandomRankingsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Chance(chance.probe(), 199, 1));
    }

    private static BitSet bits(int... positions) {
        BitSet bits = new BitSet();
        for (int position : positions) {
            bits.set(position);
        }
        return bits;
    }
}
