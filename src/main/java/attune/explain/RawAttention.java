package attune.explain;

import attune.domain.Direction;
import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.RelevanceMap;
import attune.domain.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The weights of attention as they are: a map a direction, the mean over its layers, rounds and heads. It says who reads whom,
 * not what comes of it.
 */
public final class RawAttention {

    private RawAttention() {
    }

    /** The target is named and changes nothing. */
    public static Explanation of(Observed observed, Target target) {
        List<RelevanceMap> maps = new ArrayList<>();
        for (Direction direction : observed.directions()) {
            maps.add(new RelevanceMap(direction, observed.positions().get(direction.reader()),
                observed.positions().get(direction.read()), observed.mean(direction)));
        }
        return new Explanation(
            ExplanationMethod.ATTENTION, target, PooledRows.relevance(maps, observed), maps, Optional.empty());
    }
}
