package attune.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import attune.domain.Features;
import attune.domain.Masking;
import attune.evaluation.Confusion;
import attune.job.Cancellation;
import attune.model.block.Pass;
import attune.model.variant.Batch;
import attune.model.variant.Network;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Held-out lessons that decide when to stop: one or more papers, such as "text alone" and "all three".
 */
public final class Exam {

    private static final int SIGNS = 3;
    private static final int BATCH = 64;

    private final List<Paper> papers;

    /**
     * Lessons that are answered together under one name.
     *
     * @param weight in the score, at least 0: a paper of weight 0 is reported and decides nothing
     */
    public record Paper(String name, double weight, List<Lesson> lessons) {
        public Paper {
            lessons = List.copyOf(lessons);
            if (lessons.isEmpty()) {
                throw new IllegalArgumentException("the paper " + name + " asks nothing");
            }
        }
    }

    /**
     * The answers to each paper.
     *
     * @param score what the best epoch is chosen by: the weighted mean over the papers of macro F1 (mean of class F1), or
     *     of minus the mean absolute error where a score is told; the papers of such a model count signs
     */
    public record Result(Map<String, Confusion> papers, double score) {
        public Result {
            papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
        }
    }

    /** An exam without papers decides nothing: the last epoch is taken for the best. */
    public Exam(List<Paper> papers) {
        this.papers = List.copyOf(papers);
        if (!papers.isEmpty() && papers.stream().mapToDouble(Paper::weight).sum() <= 0) {
            throw new IllegalArgumentException("no paper decides");
        }
    }

    /** Whether an epoch can be better than another by it. */
    public boolean decides() {
        return !papers.isEmpty();
    }

    /** Asks everything, without dropout. */
    public Result sit(Network network, Cancellation cancellation) {
        Map<String, Confusion> results = new LinkedHashMap<>();
        double sum = 0;
        double weights = 0;
        for (Paper paper : papers) {
            Answers answered = answers(network, paper.lessons(), cancellation);
            results.put(paper.name(), answered.confusion());
            sum += paper.weight() * answered.score();
            weights += paper.weight();
        }
        return new Result(results, papers.isEmpty() ? 0 : sum / weights);
    }

    private record Answers(Confusion confusion, double score) {
    }

    private static Answers answers(Network network, List<Lesson> lessons, Cancellation cancellation) {
        List<Lesson> byLength = lessons.stream().sorted(Comparator.comparingInt(CourseLessons::length)).toList();
        double[] truth = byLength.stream().mapToDouble(Lesson::target).toArray();
        double[] told = new double[truth.length];
        for (int from = 0; from < truth.length; from += BATCH) {
            cancellation.check();
            int to = Math.min(truth.length, from + BATCH);
            List<Features> asked = byLength.subList(from, to).stream().map(Lesson::features).toList();
            try (NDManager scratch = network.parameters().manager().newSubManager()) {
                Batch batch = Batch.of(scratch, asked, Collections.nCopies(asked.size(), Masking.NONE), network.spec());
                NDArray logits = network.decide(network.encode(batch), Pass.READ).logits();
                double[] answers = network.spec().scored() ? scores(logits) : classes(logits);
                System.arraycopy(answers, 0, told, from, answers.length);
            }
        }
        if (network.spec().scored()) {
            return new Answers(Confusion.of(signs(truth), signs(told), SIGNS), -meanAbsoluteError(truth, told));
        }
        Confusion confusion = Confusion.of(whole(truth), whole(told), network.spec().classes());
        return new Answers(confusion, confusion.meanOfClassF1());
    }

    private static double[] scores(NDArray logits) {
        float[] scores = logits.toFloatArray();
        return IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).toArray();
    }

    private static double[] classes(NDArray logits) {
        return Arrays.stream(logits.argMax(1).toLongArray()).asDoubleStream().toArray();
    }

    private static double meanAbsoluteError(double[] truth, double[] told) {
        return IntStream.range(0, truth.length).mapToDouble(i -> Math.abs(truth[i] - told[i])).average().orElse(0);
    }

    private static int[] whole(double[] labels) {
        return Arrays.stream(labels).mapToInt(label -> (int) label).toArray();
    }

    private static int[] signs(double[] scores) {
        return Arrays.stream(scores).mapToInt(score -> 1 + (int) Math.signum(score)).toArray();
    }
}
