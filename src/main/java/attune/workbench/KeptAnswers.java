package attune.workbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The answers asked for last, up to a number of them. Safe from any thread.
 *
 * @param <K> question, compared by equals
 */
final class KeptAnswers<K, V> {

    private final Map<K, V> kept;

    KeptAnswers(int most) {
        kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> find(K question) {
        return Optional.ofNullable(kept.get(question));
    }

    synchronized void keep(K question, V answer) {
        kept.put(question, answer);
    }
}
