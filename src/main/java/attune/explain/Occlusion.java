package attune.explain;

import attune.domain.Explanation;
import attune.domain.ExplanationMethod;
import attune.domain.Faithfulness.Removal;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Relevance;
import attune.domain.Target;
import attune.job.Cancellation;
import attune.job.Progress;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each span is hidden from the model in turn: a word, a region, a second. Its number is p(x) − p(x without it), which is what
 * comprehensiveness measures of a single block.
 */
public final class Occlusion {

    private Occlusion() {
    }

    /**
     * Hides every span once.
     *
     * @param spans of each modality, by positions; those of modalities that are not read are passed over
     */
    public static Explanation of(
        Probe probe, Target target, Map<Modality, List<BitSet>> spans, Progress progress, Cancellation cancellation) {
        Map<Modality, Relevance> relevance = new EnumMap<>(Modality.class);
        int done = 0;
        for (Modality modality : probe.streams().keySet()) {
            BitSet there = probe.there(modality);
            List<BitSet> asked = spans.get(modality).stream().map(span -> {
                BitSet read = (BitSet) span.clone();
                read.and(there);
                return read;
            }).filter(span -> !span.isEmpty()).toList();
            double share = 1.0 / probe.streams().size();
            double[] without = probe.without(modality, Removal.MASK, asked,
                progress.part(done * share, (done + 1) * share), cancellation);
            double whole = probe.whole();
            double[] effects = new double[without.length];
            for (int s = 0; s < effects.length; s++) {
                effects[s] = whole - without[s];
            }
            List<Position> positions = probe.streams().get(modality).positions();
            relevance.put(modality, Relevance.ofSpans(positions, asked, effects));
            done++;
        }
        return new Explanation(ExplanationMethod.OCCLUSION, target, relevance, List.of(), Optional.empty());
    }
}
