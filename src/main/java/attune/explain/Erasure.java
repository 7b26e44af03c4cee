package attune.explain;

import attune.domain.Faithfulness;
import attune.domain.Faithfulness.Removal;
import attune.domain.Modality;
import attune.domain.Ranking;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Comprehensiveness and sufficiency of rankings (DeYoung et al. 2020): p(x) − p(x without the first) and p(x) − p(the first
 * alone) at every share. Positions of one modality are taken away or left alone; the other streams stay as they are.
 */
final class Erasure {

    private final Probe probe;
    private final Removal removal;

    /**
     * Both measures of one ranking.
     *
     * @param comprehensiveness one number a share
     * @param sufficiency one number a share
     */
    record Curves(double[] comprehensiveness, double[] sufficiency) {
    }

    Erasure(Probe probe, Removal removal) {
        this.probe = probe;
        this.removal = removal;
    }

    /** The curves of rankings of the same blocks in other orders, all asked together. */
    List<Curves> of(Modality ranked, List<List<BitSet>> orders, Progress progress, Cancellation cancellation) {
        List<BitSet> sets = new ArrayList<>();
        for (List<BitSet> order : orders) {
            BitSet all = union(order, order.size());
            for (double share : Faithfulness.SHARES) {
                BitSet top = union(order, Ranking.count(order.size(), share));
                BitSet rest = (BitSet) all.clone();
                rest.andNot(top);
                sets.add(top);
                sets.add(rest);
            }
        }
        double[] without = probe.without(ranked, removal, sets, progress, cancellation);
        double whole = probe.whole();
        int shares = Faithfulness.SHARES.size();
        List<Curves> curves = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            double[] comprehensiveness = new double[shares];
            double[] sufficiency = new double[shares];
            for (int s = 0; s < shares; s++) {
                comprehensiveness[s] = whole - without[2 * (i * shares + s)];
                sufficiency[s] = whole - without[2 * (i * shares + s) + 1];
            }
            curves.add(new Curves(comprehensiveness, sufficiency));
        }
        return curves;
    }

    private static BitSet union(List<BitSet> blocks, int first) {
        BitSet union = new BitSet();
        blocks.subList(0, first).forEach(union::or);
        return union;
    }
}
