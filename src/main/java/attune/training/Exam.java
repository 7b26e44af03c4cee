package attune.training;

import ai.djl.ndarray.NDManager;
import attune.domain.Features;
import attune.domain.Masking;
import attune.evaluation.Confusion;
import attune.job.Cancellation;
import attune.model.block.Pass;
import attune.model.variant.Batch;
import attune.model.variant.Network;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Held-out lessons that decide when to stop: one or more papers, such as "text alone" and "all three".
 */
public final class Exam {

    private static final int BATCH = 32;

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
     * @param score the weighted mean over the papers of macro F1 (mean of class F1): what the best epoch is chosen by
     */
    public record Result(Map<String, Confusion> papers, double score) {
        public Result {
            papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
        }
    }

    public Exam(List<Paper> papers) {
        this.papers = List.copyOf(papers);
        if (papers.stream().mapToDouble(Paper::weight).sum() <= 0) {
            throw new IllegalArgumentException("no paper decides");
        }
    }

    /** Asks everything, without dropout. */
    public Result sit(Network network, Cancellation cancellation) {
        Map<String, Confusion> results = new LinkedHashMap<>();
        double sum = 0;
        double weights = 0;
        for (Paper paper : papers) {
            Confusion answered = answers(network, paper.lessons(), cancellation);
            results.put(paper.name(), answered);
            sum += paper.weight() * answered.meanOfClassF1();
            weights += paper.weight();
        }
        return new Result(results, sum / weights);
    }

    private static Confusion answers(Network network, List<Lesson> lessons, Cancellation cancellation) {
        int[] truth = lessons.stream().mapToInt(Lesson::label).toArray();
        int[] predicted = new int[truth.length];
        for (int from = 0; from < truth.length; from += BATCH) {
            cancellation.check();
            int to = Math.min(truth.length, from + BATCH);
            List<Features> asked = lessons.subList(from, to).stream().map(Lesson::features).toList();
            try (NDManager scratch = network.parameters().manager().newSubManager()) {
                Batch batch = Batch.of(scratch, asked, Collections.nCopies(asked.size(), Masking.NONE), network.spec());
                long[] answers = network.decide(network.encode(batch), Pass.READ).logits().argMax(1).toLongArray();
                for (int i = 0; i < answers.length; i++) {
                    predicted[from + i] = (int) answers[i];
                }
            }
        }
        return Confusion.of(truth, predicted, network.spec().classes());
    }
}
