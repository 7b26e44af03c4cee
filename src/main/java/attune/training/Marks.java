package attune.training;

import attune.domain.Prediction;
import attune.evaluation.Confusion;
import attune.evaluation.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What held-out answers show: figures with 95 % intervals of 2,000 resamples of whole groups, drawn alike every time.
 *
 * @param confusion of the open classes
 * @param calibrationError expected, in 15 bins of the probability of the answer (Guo et al. 2017)
 */
record Marks(Confusion confusion, Interval accuracy, Interval macroF1, double calibrationError, Interval error) {

    private static final int RESAMPLES = 2_000;
    private static final int BINS = 15;
    private static final long SEED = 20_260_101;

    /** Truth and answer as places among the open classes, and how sure the answer was. */
    private record Answer(int truth, int told, double sure) {
    }

    /** One answer or more of each group. */
    private record Counted(Confusion confusion, double error) {
    }

    /**
     * Of logits n × C.
     *
     * @param open the classes that may be answered
     * @param groups of the n samples; none where each is its own
     */
    static Marks of(HeldOutLogits held, List<Integer> open, List<String> groups, double temperature) {
        List<Answer> answers = IntStream.range(0, held.logits().length)
            .mapToObj(i -> answer(held.logits()[i], (int) held.targets()[i], open, temperature)).toList();
        Map<String, List<Answer>> byGroup = new LinkedHashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            byGroup.computeIfAbsent(groups.isEmpty() ? Integer.toString(i) : groups.get(i), key -> new ArrayList<>())
                .add(answers.get(i));
        }
        List<List<Answer>> all = List.copyOf(byGroup.values());
        RandomGenerator random = Draw.of(SEED);
        double[] accuracy = new double[RESAMPLES];
        double[] macroF1 = new double[RESAMPLES];
        double[] error = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            List<Answer> drawn = new ArrayList<>(answers.size());
            for (int g = 0; g < all.size(); g++) {
                drawn.addAll(all.get(random.nextInt(all.size())));
            }
            Counted counted = counted(drawn, open.size());
            accuracy[r] = counted.confusion().accuracy();
            macroF1[r] = counted.confusion().meanOfClassF1();
            error[r] = counted.error();
        }
        Counted whole = counted(answers, open.size());
        return new Marks(whole.confusion(), Interval.of(accuracy), Interval.of(macroF1), whole.error(), Interval.of(error));
    }

    private static Answer answer(float[] logits, int truth, List<Integer> open, double temperature) {
        float[] asked = new float[open.size()];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = logits[open.get(i)];
        }
        float[] probabilities = Prediction.softmax(asked, temperature);
        int told = IntStream.range(0, asked.length).reduce(0, (a, b) -> probabilities[b] > probabilities[a] ? b : a);
        return new Answer(open.indexOf(truth), told, probabilities[told]);
    }

    private static Counted counted(List<Answer> answers, int classes) {
        int[][] counts = new int[classes][classes];
        double[] over = new double[BINS];
        for (Answer answer : answers) {
            counts[answer.truth()][answer.told()]++;
            int bin = Math.clamp((long) Math.ceil(answer.sure() * BINS) - 1, 0, BINS - 1);
            over[bin] += answer.sure() - (answer.truth() == answer.told() ? 1 : 0);
        }
        return new Counted(new Confusion(counts), Arrays.stream(over).map(Math::abs).sum() / Math.max(1, answers.size()));
    }
}
