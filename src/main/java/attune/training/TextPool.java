package attune.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Texts of several corpora, drawn by the weight of the corpus. Batches hold texts of about one length, so that little of them
 * is padding.
 */
final class TextPool {

    /** Batches whose texts are drawn and sorted together. */
    private static final int TOGETHER = 8;

    private final List<List<KnownText>> sources = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    void add(double weight, List<KnownText> texts) {
        if (!texts.isEmpty()) {
            sources.add(texts);
            weights.add(weight);
        }
    }

    int size() {
        return sources.stream().mapToInt(List::size).sum();
    }

    Stream<KnownText> texts() {
        return sources.stream().flatMap(List::stream);
    }

    /** Those texts alone; the weights of the corpora stay. */
    TextPool only(Predicate<KnownText> kept) {
        TextPool pool = new TextPool();
        for (int i = 0; i < sources.size(); i++) {
            pool.add(weights.get(i), sources.get(i).stream().filter(kept).toList());
        }
        return pool;
    }

    /** All texts, changed. */
    TextPool each(UnaryOperator<KnownText> change) {
        TextPool pool = new TextPool();
        for (int i = 0; i < sources.size(); i++) {
            pool.add(weights.get(i), sources.get(i).stream().map(change).toList());
        }
        return pool;
    }

    KnownText draw(RandomGenerator random) {
        double place = random.nextDouble() * weights.stream().mapToDouble(Double::doubleValue).sum();
        int source = 0;
        while (source < sources.size() - 1 && place >= weights.get(source)) {
            place -= weights.get(source++);
        }
        List<KnownText> texts = sources.get(source);
        return texts.get(random.nextInt(texts.size()));
    }

    /** One batch; the same seed, epoch and number give the same. */
    List<KnownText> batch(long seed, int epoch, int number, int size) {
        RandomGenerator random = Draw.of(seed, epoch, number / TOGETHER);
        List<KnownText> drawn = new ArrayList<>();
        for (int i = 0; i < TOGETHER * size; i++) {
            drawn.add(draw(random));
        }
        drawn.sort(Comparator.comparingInt(text -> text.ids().length));
        int place = Draw.shuffled(TOGETHER, random)[number % TOGETHER];
        return drawn.subList(place * size, (place + 1) * size);
    }
}
