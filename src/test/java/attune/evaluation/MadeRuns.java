package attune.evaluation;

import attune.domain.Predictions;
import attune.domain.Task;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Runs whose answers are right at a known rate. */
final class MadeRuns {

    static final Task THREE = new Task.Classes(List.of("negative", "neutral", "positive"));

    private MadeRuns() {
    }

    /** Classes 0 to C − 1 by n truths and n answers; samples stand alone. */
    static Predictions of(int classes, int[] truth, int[] predicted) {
        return of(classes, truth, predicted, IntStream.range(0, truth.length).toArray());
    }

    static Predictions of(int classes, int[] truth, int[] predicted, int[] groups) {
        Task task = classes == 3 ? THREE : new Task.Classes(IntStream.range(0, classes).mapToObj(c -> "c" + c).toList());
        return new Predictions(task, IntStream.range(0, truth.length).mapToObj(i -> "id" + i).toArray(String[]::new),
            IntStream.of(truth).asDoubleStream().toArray(), IntStream.of(predicted).asDoubleStream().toArray(),
            new float[0][], groups);
    }

    static int[] truths(int n, int classes, long seed) {
        return new Random(seed).ints(n, 0, classes).toArray();
    }

    /** Right with that probability, else any class. */
    static int[] answers(int[] truth, int classes, double right, long seed) {
        Random random = new Random(seed);
        return IntStream.of(truth).map(c -> random.nextDouble() < right ? c : random.nextInt(classes)).toArray();
    }

    static SortedMap<Long, Predictions> group(Predictions... seeds) {
        SortedMap<Long, Predictions> group = new TreeMap<>();
        for (Predictions seed : seeds) {
            group.put(group.size() + 1L, seed);
        }
        return group;
    }

    static SortedMap<Long, Predictions> single(long seed, Predictions run) {
        return new TreeMap<>(Map.of(seed, run));
    }
}
