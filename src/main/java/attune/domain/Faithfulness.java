package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a ranking names what the answer hangs on (DeYoung et al. 2020): what becomes of the target's probability p without
 * its first positions, and with these alone, against random rankings of blocks of the same sizes.
 *
 * @param ranking what is measured
 * @param target whose probability
 * @param probability p of the sample as it is read
 * @param randomRankings N, at least 200
 * @param measured for both ways to remove positions
 */
public record Faithfulness(
    Ranking ranking, Target target, double probability, int randomRankings, Map<Removal, Measured> measured) {

    /** The shares of the positions that are removed, or left alone. */
    public static final List<Double> SHARES = List.of(0.01, 0.05, 0.10, 0.20, 0.50);
    /** The least number of random rankings. */
    public static final int LEAST_RANDOM = 200;
    private static final double LEVEL = 0.05;

    /** How positions are taken away. */
    public enum Removal {
        /** They are not read: no one attends to them, and they are not pooled. */
        MASK,
        /** In their place stands the mask piece, the blurred region or silence. */
        REPLACEMENT
    }

    /**
     * One number against chance.
     *
     * @param value mean over the shares
     * @param byShare one a share
     * @param random the mean of the random rankings' values
     * @param p (1 + number of random rankings at least as good) / (N + 1)
     * @param chance what random rankings reach, one a share
     */
    public record Score(double value, double[] byShare, double random, double p, List<Band> chance) {
        public Score {
            chance = List.copyOf(chance);
        }
    }

    /**
     * Where random rankings are at a share.
     *
     * @param low below it are 5 % of them
     * @param high above it are 5 %
     */
    public record Band(double mean, double low, double high) {
    }

    /**
     * Both measures under one way to remove.
     *
     * @param comprehensiveness p(x) − p(x without the first); high is faithful
     * @param sufficiency p(x) − p(the first alone); low is faithful
     */
    public record Measured(Score comprehensiveness, Score sufficiency) {
    }

    public Faithfulness {
        measured = Collections.unmodifiableMap(new EnumMap<>(measured));
        if (randomRankings < LEAST_RANDOM) {
            throw new IllegalArgumentException("at least " + LEAST_RANDOM + " random rankings, got " + randomRankings);
        }
    }

    /** Whether none of the measures is better than chance at 5 %, with all of them counted as tries (Bonferroni). */
    public boolean noBetterThanChance() {
        double least = measured.values().stream()
            .mapToDouble(each -> Math.min(each.comprehensiveness().p(), each.sufficiency().p())).min().orElse(1);
        return least * 2 * measured.size() > LEVEL;
    }
}
