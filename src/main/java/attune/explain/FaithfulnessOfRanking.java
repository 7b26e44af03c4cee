package attune.explain;

import attune.domain.Faithfulness;
import attune.domain.Faithfulness.Measured;
import attune.domain.Faithfulness.Removal;
import attune.domain.Faithfulness.Score;
import attune.domain.Ranking;
import attune.domain.Target;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Measures one ranking of one sample against chance: p = (1 + number of random rankings at least as good) / (N + 1). */
public final class FaithfulnessOfRanking {

    /** Sums of equal numbers in another order differ by less. */
    private static final double EQUAL = 1e-9;

    private FaithfulnessOfRanking() {
    }

    /** By mask and by replacement. */
    public static Faithfulness of(
        Chance chance, Ranking ranking, Target target, Progress progress, Cancellation cancellation) {
        Map<Removal, Measured> measured = new EnumMap<>(Removal.class);
        int removals = Removal.values().length;
        for (Removal removal : Removal.values()) {
            Progress part = progress.part(
                (double) removal.ordinal() / removals, (removal.ordinal() + 1.0) / removals);
            Erasure.Curves own = new Erasure(chance.probe(), removal)
                .of(ranking.ranked(), List.of(ranking.blocks()), Progress.SILENT, cancellation).getFirst();
            List<Erasure.Curves> random = chance.of(ranking.ranked(), removal, ranking.blocks(), part, cancellation);
            measured.put(removal, new Measured(
                score(own.comprehensiveness(), random, Erasure.Curves::comprehensiveness, 1),
                score(own.sufficiency(), random, Erasure.Curves::sufficiency, -1)));
        }
        return new Faithfulness(ranking, target, chance.probe().whole(), chance.rankings(), measured);
    }

    /** Good is high where the sign is 1, low where it is −1. */
    private static Score score(
        double[] own, List<Erasure.Curves> random, Function<Erasure.Curves, double[]> measure, int sign) {
        double value = Erasure.Curves.mean(own);
        double sum = 0;
        int asGood = 0;
        for (Erasure.Curves curves : random) {
            double other = Erasure.Curves.mean(measure.apply(curves));
            sum += other;
            if (sign * other >= sign * value - EQUAL) {
                asGood++;
            }
        }
        return new Score(value, own, sum / random.size(), (1.0 + asGood) / (random.size() + 1));
    }
}
