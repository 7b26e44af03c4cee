package attune.training;

import attune.dataset.Polarity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Items to draw by label: first a source by its weight among those that have the label, then any of its items. So a
 * large source does not drown a small one, and no class is rarer than another.
 */
final class LabelPool<T> {

    private final Map<String, Map<Polarity, List<T>>> sources = new LinkedHashMap<>();
    private final Map<String, Double> weights = new LinkedHashMap<>();

    LabelPool<T> add(String source, double weight, Polarity label, T item) {
        sources.computeIfAbsent(source, key -> new EnumMap<>(Polarity.class))
            .computeIfAbsent(label, key -> new ArrayList<>()).add(item);
        weights.put(source, weight);
        return this;
    }

    int size() {
        return sources.values().stream().flatMap(byLabel -> byLabel.values().stream()).mapToInt(List::size).sum();
    }

    List<T> items() {
        return sources.values().stream().flatMap(byLabel -> byLabel.values().stream()).flatMap(List::stream).toList();
    }

    T draw(Polarity label, RandomGenerator random) {
        double all = 0;
        for (Map.Entry<String, Map<Polarity, List<T>>> source : sources.entrySet()) {
            all += source.getValue().containsKey(label) ? weights.get(source.getKey()) : 0;
        }
        double place = random.nextDouble() * all;
        List<T> chosen = List.of();
        for (Map.Entry<String, Map<Polarity, List<T>>> source : sources.entrySet()) {
            if (source.getValue().containsKey(label) && place >= 0) {
                chosen = source.getValue().get(label);
                place -= weights.get(source.getKey());
            }
        }
        return chosen.get(random.nextInt(chosen.size()));
    }
}
