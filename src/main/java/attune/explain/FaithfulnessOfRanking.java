package attune.explain;

import attune.domain.Faithfulness;
import attune.domain.Faithfulness.Measured;
import attune.domain.Faithfulness.Removal;
import attune.domain.Faithfulness.Score;
import attune.domain.Ranking;
import attune.domain.Target;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

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
            Trial trial = Trial.of(chance, ranking, removal, progress.part(
                (double) removal.ordinal() / removals, (removal.ordinal() + 1.0) / removals), cancellation);
            measured.put(removal, new Measured(
                score(trial.comprehensiveness(), trial.randomComprehensiveness(), 1),
                score(trial.sufficiency(), trial.randomSufficiency(), -1)));
        }
        return new Faithfulness(ranking, target, chance.probe().whole(), chance.rankings(), measured);
    }

    /** Good is high where the sign is 1, low where it is −1. */
    private static Score score(double[] own, double[] random, int sign) {
        double value = Trial.mean(own);
        long asGood = Arrays.stream(random).filter(other -> sign * other >= sign * value - EQUAL).count();
        return new Score(value, own, Trial.mean(random), (1.0 + asGood) / (random.length + 1));
    }
}
