package attune.explain;

import attune.domain.Faithfulness;
import attune.domain.Faithfulness.Band;
import attune.domain.Faithfulness.Measured;
import attune.domain.Faithfulness.Removal;
import attune.domain.Faithfulness.Score;
import attune.domain.Ranking;
import attune.domain.Target;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Measures one ranking of one sample against chance: p = (1 + number of random rankings at least as good) / (N + 1). */
public final class FaithfulnessOfRanking {

    /** Sums of equal numbers in another order differ by less. */
    private static final double EQUAL = 1e-9;
    private static final double TAIL = 0.05;

    private FaithfulnessOfRanking() {
    }

    /** By mask and by replacement. */
    public static Faithfulness of(
        Chance chance, Ranking ranking, Target target, Progress progress, Cancellation cancellation) {
        Map<Removal, Measured> measured = new EnumMap<>(Removal.class);
        int removals = Removal.values().length;
        for (Removal removal : Removal.values()) {
            Trial trial = Trial.of(chance, ranking, removal, progress.part(
                (double) removal.ordinal() / removals, (removal.ordinal() + 1.0) / removals), cancellation);
            List<Erasure.Curves> random = chance.of(
                ranking.ranked(), removal, ranking.blocks(), Progress.SILENT, cancellation);
            measured.put(removal, new Measured(
                score(trial.comprehensiveness(), trial.randomComprehensiveness(), 1,
                    bands(random, Erasure.Curves::comprehensiveness)),
                score(trial.sufficiency(), trial.randomSufficiency(), -1, bands(random, Erasure.Curves::sufficiency))));
        }
        return new Faithfulness(ranking, target, chance.probe().whole(), chance.rankings(), measured);
    }

    /** Good is high where the sign is 1, low where it is −1. */
    private static Score score(double[] own, double[] random, int sign, List<Band> chance) {
        double value = Trial.mean(own);
        long asGood = Arrays.stream(random).filter(other -> sign * other >= sign * value - EQUAL).count();
        return new Score(value, own, Trial.mean(random), (1.0 + asGood) / (random.length + 1), chance);
    }

    private static List<Band> bands(List<Erasure.Curves> random, Function<Erasure.Curves, double[]> measure) {
        return IntStream.range(0, Faithfulness.SHARES.size()).mapToObj(share -> {
            double[] sorted = random.stream().mapToDouble(curves -> measure.apply(curves)[share]).sorted().toArray();
            int cut = (int) Math.floor(TAIL * sorted.length);
            return new Band(Trial.mean(sorted), sorted[cut], sorted[sorted.length - 1 - cut]);
        }).toList();
    }
}
