package attune.training;

import attune.evaluation.Confusion;
import attune.job.Cancellation;
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

    private final List<Paper> papers;
    private final Criterion criterion;

    /**
     * Lessons that are answered together under one name.
     *
     * @param weight in the score, at least 0: a paper of weight 0 is reported and decides nothing
     * @param open the classes that may be answered, for lessons of a corpus that knows no others; none for all
     * @param groups of each lesson, such as its speaker, which intervals keep together; none where every lesson is its own
     */
    public record Paper(String name, double weight, List<Lesson> lessons, List<Integer> open, List<String> groups) {
        public Paper(String name, double weight, List<Lesson> lessons) {
            this(name, weight, lessons, List.of(), List.of());
        }

        public Paper {
            lessons = List.copyOf(lessons);
            open = List.copyOf(open);
            groups = List.copyOf(groups);
            if (lessons.isEmpty()) {
                throw new IllegalArgumentException("the paper " + name + " asks nothing");
            }
        }
    }

    /**
     * The answers to each paper.
     *
     * @param score what the best epoch is chosen by: the weighted mean over the papers of the {@link Criterion}, or
     *     of minus the mean absolute error where a score is told; the papers of such a model count signs
     */
    public record Result(Map<String, Confusion> papers, double score) {
        public Result {
            papers = Collections.unmodifiableMap(new LinkedHashMap<>(papers));
        }
    }

    /** An exam without papers decides nothing: the last epoch is taken for the best. */
    public Exam(List<Paper> papers) {
        this(papers, Criterion.MACRO_F1);
    }

    /** As above, its score by that criterion. */
    public Exam(List<Paper> papers, Criterion criterion) {
        this.criterion = criterion;
        this.papers = List.copyOf(papers);
        if (!papers.isEmpty() && papers.stream().mapToDouble(Paper::weight).sum() <= 0) {
            throw new IllegalArgumentException("no paper decides");
        }
    }

    List<Paper> papers() {
        return papers;
    }

    /** Whether an epoch can be better than another by it. */
    public boolean decides() {
        return !papers.isEmpty() && criterion != Criterion.NONE;
    }

    /** Asks everything, without dropout. */
    public Result sit(Network network, Cancellation cancellation) {
        Map<String, Confusion> results = new LinkedHashMap<>();
        double sum = 0;
        double weights = 0;
        for (Paper paper : papers) {
            Answers answered = answers(network, paper, cancellation);
            results.put(paper.name(), answered.confusion());
            sum += paper.weight() * answered.score();
            weights += paper.weight();
        }
        return new Result(results, papers.isEmpty() ? 0 : sum / weights);
    }

    /** The temperature that makes the papers that decide most likely, each answered among the classes open to it. */
    double temperature(Network network, Cancellation cancellation) {
        return papers.stream().filter(paper -> paper.weight() > 0)
            .map(paper -> HeldOutLogits.of(network, paper.lessons(), cancellation).only(open(paper, network)))
            .reduce(HeldOutLogits::and).orElseThrow().temperature();
    }

    /** What each paper shows at that temperature. */
    Map<String, Marks> marks(Network network, double temperature, Cancellation cancellation) {
        Map<String, Marks> marks = new LinkedHashMap<>();
        papers.forEach(paper -> marks.put(paper.name(), Marks.of(
            HeldOutLogits.of(network, paper.lessons(), cancellation), open(paper, network), paper.groups(), temperature)));
        return marks;
    }

    private record Answers(Confusion confusion, double score) {
    }

    private Answers answers(Network network, Paper paper, Cancellation cancellation) {
        HeldOutLogits answered = HeldOutLogits.of(network, paper.lessons(), cancellation);
        double[] truth = answered.targets();
        double[] told = Arrays.stream(answered.logits())
            .mapToDouble(logits -> network.spec().scored() ? logits[0] : largest(logits, open(paper, network))).toArray();
        if (network.spec().scored()) {
            return new Answers(Confusion.of(signs(truth), signs(told), SIGNS), -meanAbsoluteError(truth, told));
        }
        List<Integer> open = open(paper, network);
        Confusion confusion = Confusion.of(places(truth, open), places(told, open), open.size());
        return new Answers(confusion, criterion.of(confusion));
    }

    private static List<Integer> open(Paper paper, Network network) {
        return paper.open().isEmpty() ? IntStream.range(0, network.spec().classes()).boxed().toList() : paper.open();
    }

    /** The likeliest of the open classes. */
    private static int largest(float[] logits, List<Integer> open) {
        return Collections.max(open, Comparator.comparing(c -> logits[c]));
    }

    private static double meanAbsoluteError(double[] truth, double[] told) {
        return IntStream.range(0, truth.length).mapToDouble(i -> Math.abs(truth[i] - told[i])).average().orElse(0);
    }

    private static int[] places(double[] labels, List<Integer> open) {
        return Arrays.stream(labels).mapToInt(label -> open.indexOf((int) label)).toArray();
    }

    private static int[] signs(double[] scores) {
        return Arrays.stream(scores).mapToInt(score -> 1 + (int) Math.signum(score)).toArray();
    }
}
