package attune.explain;

import attune.domain.Explanation;
import attune.domain.Modality;
import attune.domain.Ranking;
import attune.domain.Relevance;
import attune.domain.RelevanceMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rankings that an explanation gives: one a direction, by the mean over the rows that are pooled, or one a modality. */
public final class Rankings {

    private Rankings() {
    }

    /**
     * Every ranking of an explanation.
     *
     * @param there which positions of a modality are read
     */
    public static List<Ranking> of(Explanation explanation, Function<Modality, BitSet> there) {
        List<Ranking> rankings = new ArrayList<>();
        for (RelevanceMap map : explanation.maps()) {
            rankings.add(Ranking.ofMap(explanation.method(), map.direction(), List.of(),
                scores(map, there.apply(map.direction().reader())), there.apply(map.direction().read())));
        }
        if (explanation.maps().isEmpty()) {
            for (Map.Entry<Modality, Relevance> each : explanation.relevance().entrySet()) {
                rankings.add(Ranking.ofRelevance(
                    explanation.method(), each.getKey(), each.getValue(), there.apply(each.getKey())));
            }
        }
        return rankings;
    }

    /** A number for each position that is read: the mean over these rows. */
    static float[] scores(RelevanceMap map, BitSet rows) {
        double[] mean = PooledRows.mean(map, rows);
        float[] scores = new float[mean.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) mean[i];
        }
        return scores;
    }
}
