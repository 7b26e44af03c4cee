package attune.evaluation;

import attune.domain.BadInput;
import attune.domain.Predictions;
import attune.domain.Task;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Brings answers to one numbering of classes: a table of another tool may have them in another order or case, or numbers for
 * their names. Which number is which class is told by the truths of the samples that both have, not guessed.
 */
final class Relabelling {

    private static final String WHOLE = "-?\\d+";

    private Relabelling() {
    }

    /** The run by whose classes all are told: the first that has names for them, or the first. */
    static Predictions names(List<Predictions> runs) {
        return runs.stream().filter(run -> !numbered(run.task())).findFirst().orElse(runs.getFirst());
    }

    private static boolean numbered(Task task) {
        return task instanceof Task.Classes classes && classes.labels().stream().allMatch(label -> label.matches(WHOLE));
    }

    /** The same answers with the classes of another run; refused where they are not as many, or not the same. */
    static Predictions of(Predictions run, Predictions named) {
        if (run.task().equals(named.task())) {
            return run;
        }
        if (!(run.task() instanceof Task.Classes own) || !(named.task() instanceof Task.Classes wanted)
            || own.labels().size() != wanted.labels().size()) {
            throw apart(run, named);
        }
        int[] places = own.labels().stream().mapToInt(label -> place(wanted.labels(), label)).toArray();
        if (numbered(own)) {
            places = byTruth(run, named, places.length);
        }
        if (Arrays.stream(places).distinct().filter(place -> place >= 0).count() < places.length) {
            throw apart(run, named);
        }
        float[][] probabilities = new float[run.probabilities().length][];
        for (int c = 0; c < probabilities.length; c++) {
            probabilities[places[c]] = run.probabilities()[c];
        }
        int[] to = places;
        return new Predictions(wanted, run.ids(), Arrays.stream(run.truth()).map(c -> to[(int) c]).toArray(),
            Arrays.stream(run.predicted()).map(c -> to[(int) c]).toArray(), probabilities, run.groups());
    }

    private static BadInput apart(Predictions run, Predictions named) {
        return new BadInput("compare.tasks", named.task().describe(), run.task().describe());
    }

    private static int place(List<String> labels, String label) {
        int exact = labels.indexOf(label);
        return exact >= 0 ? exact : IntStream.range(0, labels.size()).filter(i -> labels.get(i).equalsIgnoreCase(label))
            .findFirst().orElse(-1);
    }

    /** For each number the class that the samples with this truth mostly have on the other side; −1 where there is none. */
    private static int[] byTruth(Predictions run, Predictions named, int classes) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = 0; i < named.size(); i++) {
            rows.put(named.ids().get(i), i);
        }
        int[][] together = new int[classes][classes];
        for (int i = 0; i < run.size(); i++) {
            Integer row = rows.get(run.ids().get(i));
            if (row != null) {
                together[(int) run.truth()[i]][(int) named.truth()[row]]++;
            }
        }
        return Arrays.stream(together).mapToInt(counts -> {
            int most = IntStream.range(0, classes).reduce(0, (best, c) -> counts[c] > counts[best] ? c : best);
            return counts[most] == 0 ? -1 : most;
        }).toArray();
    }
}
