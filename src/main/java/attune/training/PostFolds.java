package attune.training;

import ai.djl.ndarray.NDManager;
import attune.domain.ModelSpec;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.model.variant.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The recipe for posts measured on all posts that it learns from, by cross-validation (Stone 1974): they are parted, equal ones
 * together, and each part is asked of a network that learned from the others, with teachers that did. Every epoch is run; the
 * temperature of a part's answers is fitted to those of the other parts.
 */
final class PostFolds {

    static final int PARTS = 4;
    private static final int MIX = 0x9E3779B1;
    private static final int MIXED = 16;

    private final PostReading read;
    private final Recipe recipe;
    private final long seed;
    private final Path work;

    /**
     * Prepares it.
     *
     * @param work folder of what the trainings leave, for the next run to go on with
     */
    PostFolds(PostReading read, Recipe recipe, long seed, Path work) {
        this.read = read;
        this.recipe = recipe;
        this.seed = seed;
        this.work = work;
    }

    /**
     * What each paper shows of all posts.
     *
     * @param begun gives a network its first weights
     * @param exam what posts are asked
     */
    Map<String, Marks> marks(ModelSpec spec, Consumer<Network> begun, Function<List<Lesson>, Exam> exam, Progress progress,
        Cancellation cancellation) {
        List<Map<String, HeldOutLogits>> answers = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            try (NDManager manager = NDManager.newBaseManager()) {
                Network network = Network.of(spec, manager, seed);
                train(network, part, begun, progress.part((double) part / PARTS, (part + 1.0) / PARTS), cancellation);
                Map<String, HeldOutLogits> answered = new LinkedHashMap<>();
                exam.apply(posts(part, true).stream().map(UntoldPost::lesson).toList()).papers().forEach(paper ->
                    answered.put(paper.name(), HeldOutLogits.of(network, paper.lessons(), cancellation)));
                answers.add(answered);
            }
        }
        return marks(answers, spec.classes());
    }

    private void train(Network network, int part, Consumer<Network> begun, Progress progress, Cancellation cancellation) {
        Map<String, Double> pace = network.parameters().byName().keySet().stream()
            .collect(Collectors.toMap(name -> name, recipe::pace));
        begun.accept(network);
        Trainer.Beginning beginning = new Trainer.Beginning(work.resolve("without-" + part), "", pace);
        try {
            new Trainer(recipe.plan(seed), TaughtPosts.of(posts(part, false), read.tweets(), seed).lessons(seed),
                new Exam(List.of()), beginning, report -> { }).train(network, progress, cancellation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UntoldPost> posts(int part, boolean within) {
        return IntStream.range(0, read.posts().size()).filter(i -> (part(read.groups()[i]) == part) == within)
            .mapToObj(read.posts()::get).toList();
    }

    static int part(int group) {
        return Math.floorMod(group * MIX >>> MIXED, PARTS);
    }

    /** Of the answers of each part by the name of the paper, at the temperature of the other parts. */
    static Map<String, Marks> marks(List<Map<String, HeldOutLogits>> parts, int classes) {
        Map<String, Marks> marks = new LinkedHashMap<>();
        List<Integer> open = IntStream.range(0, classes).boxed().toList();
        for (String paper : parts.getFirst().keySet()) {
            List<HeldOutLogits> answers = parts.stream().map(each -> each.get(paper)).toList();
            HeldOutLogits all = IntStream.range(0, answers.size())
                .mapToObj(part -> answers.get(part).at(IntStream.range(0, answers.size()).filter(other -> other != part)
                    .mapToObj(answers::get).reduce(HeldOutLogits::and).orElseThrow().temperature()))
                .reduce(HeldOutLogits::and).orElseThrow();
            marks.put(paper, Marks.of(all, open, List.of(), 1));
        }
        return marks;
    }
}
