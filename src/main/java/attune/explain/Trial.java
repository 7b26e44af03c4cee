package attune.explain;

import attune.domain.Faithfulness.Removal;
import attune.domain.Ranking;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.List;

/**
 * One ranking and the random ones of the same blocks, on one sample under one way to remove.
 *
 * @param comprehensiveness of the ranking, one number a share; not copied, as the others
 * @param sufficiency of the ranking, one number a share
 * @param randomComprehensiveness N means over the shares
 * @param randomSufficiency N means over the shares
 */
public record Trial(
    double[] comprehensiveness, double[] sufficiency, double[] randomComprehensiveness, double[] randomSufficiency) {

    /** Asks what was not asked before. */
    public static Trial of(
        Chance chance, Ranking ranking, Removal removal, Progress progress, Cancellation cancellation) {
        Erasure.Curves own = new Erasure(chance.probe(), removal)
            .of(ranking.ranked(), List.of(ranking.blocks()), Progress.SILENT, cancellation).getFirst();
        List<Erasure.Curves> random = chance.of(ranking.ranked(), removal, ranking.blocks(), progress, cancellation);
        return new Trial(own.comprehensiveness(), own.sufficiency(),
            random.stream().mapToDouble(curves -> mean(curves.comprehensiveness())).toArray(),
            random.stream().mapToDouble(curves -> mean(curves.sufficiency())).toArray());
    }

    /** The mean of some numbers, such as those of the shares. */
    public static double mean(double[] numbers) {
        double sum = 0;
        for (double each : numbers) {
            sum += each;
        }
        return sum / numbers.length;
    }
}
