package attune.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one method says an answer hangs on.
 *
 * @param target the class whose probability or logit is explained; attention and rollout are the same for every class
 * @param relevance of every position of the modalities that were read
 * @param maps one a direction, for methods that follow attention; empty for the others
 * @param completeness of integrated gradients alone
 */
public record Explanation(
    ExplanationMethod method, Target target, Map<Modality, Relevance> relevance, List<RelevanceMap> maps,
    Optional<Completeness> completeness) {

    /**
     * What the numbers of integrated gradients should add up to, and what they do.
     *
     * @param sum of all numbers
     * @param logit of the target, for the sample
     * @param baseline the same for the baseline: mask pieces, blurred pictures, silence
     */
    public record Completeness(double sum, double logit, double baseline) {

        /** How far the sum is from the difference that it explains; 0 is exact. */
        public double error() {
            return Math.abs(sum - (logit - baseline));
        }
    }

    public Explanation {
        EnumMap<Modality, Relevance> ordered = new EnumMap<>(Modality.class);
        ordered.putAll(relevance);
        relevance = Collections.unmodifiableMap(ordered);
        maps = List.copyOf(maps);
    }

    /** What it says of a direction; empty where it has no such map. */
    public Optional<RelevanceMap> map(Direction direction) {
        return maps.stream().filter(map -> map.direction().equals(direction)).findFirst();
    }
}
