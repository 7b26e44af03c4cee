package attune.training;

import ai.djl.ndarray.NDManager;
import attune.evaluation.Interval;
import attune.job.Cancellation;
import attune.model.variant.Network;
import attune.model.weights.Safetensors;
import attune.store.ModelFolder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finished variants beside each other on the same composed clips: accuracy of each on each kind of clip, what the first has over
 * base, and how the others weigh streams. A clip of which a variant reads nothing is answered wrongly by it.
 */
record ClipVariants(List<Exam.Paper> papers, ClipComposer measured, ClipComposer strange) {

    private static final int RESAMPLES = 2_000;
    private static final String AGAINST = "base";

    /** Lines for the card of the first of these models. */
    List<String> lines(List<ModelFolder> models, Cancellation cancellation) {
        Map<String, Map<String, boolean[]>> right = new LinkedHashMap<>();
        List<String> gates = new ArrayList<>();
        for (ModelFolder model : models) {
            try (NDManager manager = NDManager.newBaseManager()) {
                Network network = Network.of(model.spec(), manager, 0);
                Safetensors.load(model.weights(), network.parameters());
                Map<String, boolean[]> answers = new LinkedHashMap<>();
                papers.forEach(paper -> answers.put(paper.name(), right(network, paper.lessons(), cancellation)));
                right.put(model.spec().variant(), answers);
                List<String> shown = model == models.getFirst() ? List.of() : new GateTrials(network, measured, strange).lines();
                if (!shown.isEmpty()) {
                    gates.addAll(List.of("", "Gates of `" + model.spec().variant() + "`:", ""));
                    gates.addAll(shown);
                }
            }
        }
        List<String> lines = new ArrayList<>(table(right));
        lines.addAll(gates);
        return lines;
    }

    private static boolean[] right(Network network, List<Lesson> lessons, Cancellation cancellation) {
        int[] readable = IntStream.range(0, lessons.size()).filter(i ->
            network.spec().inputs().keySet().stream().anyMatch(lessons.get(i).features()::has)).toArray();
        HeldOutLogits answered =
            HeldOutLogits.of(network, IntStream.of(readable).mapToObj(lessons::get).toList(), cancellation);
        boolean[] right = new boolean[lessons.size()];
        for (int i = 0; i < readable.length; i++) {
            right[readable[i]] = GateAnswers.largest(answered.logits()[i]) == (int) answered.targets()[i];
        }
        return right;
    }

    private List<String> table(Map<String, Map<String, boolean[]>> right) {
        String first = right.keySet().iterator().next();
        boolean compared = right.containsKey(AGAINST) && !first.equals(AGAINST);
        List<String> lines = new ArrayList<>();
        lines.add("| clips | n | " + String.join(" | ", right.keySet())
            + (compared ? " | " + first + " − " + AGAINST + " |" : " |"));
        lines.add("|---|---|" + "---|".repeat(right.size() + (compared ? 1 : 0)));
        for (Exam.Paper paper : papers) {
            String accuracies = right.values().stream()
                .map(each -> String.format(Locale.ROOT, "%.3f", accuracy(each.get(paper.name()))))
                .collect(Collectors.joining(" | "));
            lines.add("| " + paper.name() + " | " + paper.lessons().size() + " | " + accuracies + (compared
                ? " | " + difference(right.get(first).get(paper.name()), right.get(AGAINST).get(paper.name())) + " |" : " |"));
        }
        return lines;
    }

    private static double accuracy(boolean[] right) {
        return IntStream.range(0, right.length).filter(i -> right[i]).count() / (double) right.length;
    }

    /** In points, with the 95 % interval of resampled clips. */
    private static String difference(boolean[] one, boolean[] other) {
        RandomGenerator random = Draw.of(Halves.SEED);
        double[] differences = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            int sum = 0;
            for (int i = 0; i < one.length; i++) {
                int drawn = random.nextInt(one.length);
                sum += (one[drawn] ? 1 : 0) - (other[drawn] ? 1 : 0);
            }
            differences[r] = 100.0 * sum / one.length;
        }
        Interval interval = Interval.of(differences);
        return String.format(Locale.ROOT, "%+.1f (%+.1f to %+.1f)", 100 * (accuracy(one) - accuracy(other)), interval.low(),
            interval.high());
    }
}
