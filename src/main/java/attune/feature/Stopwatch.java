package attune.feature;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Measures the steps of one piece of work. */
final class Stopwatch {

    private final Map<String, Double> seconds = new LinkedHashMap<>();

    <T> T measure(String step, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            seconds.merge(step, (System.nanoTime() - start) / 1e9, Double::sum);
        }
    }

    Map<String, Double> seconds() {
        return seconds;
    }
}
