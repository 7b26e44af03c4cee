package attune.training;

import attune.dataset.Fault;
import attune.dataset.Lists;
import attune.dataset.Split;
import attune.domain.Modality;
import attune.domain.StreamSpec;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A corpus made ready to train on: its lists read, its features made and kept in memory, its vocabulary built from the train
 * list alone. Made once, it serves any number of variants and seeds. The list that is asked at the end is not in it.
 *
 * @param hash of the split, as {@link Lists#hash()}
 * @param inputs how each modality is prepared
 * @param vocabulary the file of its word pieces, where anything is read as such
 * @param features what is read of each modality, in words, for cards and runs
 * @param faults rows of the corpus that could not be used
 */
public record Course(
    CourseOrder order, String hash, Map<Modality, StreamSpec> inputs, Optional<Path> vocabulary, List<Lesson> train,
    List<Lesson> validation, String features, List<Fault> faults) {

    /** The lists are the same for every seed of a training, so that seeds can be compared. */
    public static final long SPLIT_SEED = 20_261_122;

    public Course {
        inputs = Map.copyOf(inputs);
        train = List.copyOf(train);
        validation = List.copyOf(validation);
        faults = List.copyOf(faults);
    }

    /**
     * Reads, decodes and tokenises.
     *
     * @param work folder for the vocabulary's file, which is kept as long as the course
     */
    public static Course prepare(CourseOrder order, Path work, Progress progress, Cancellation cancellation) {
        progress.at(Double.NaN, "reading " + order.corpus().name());
        Lists lists = order.protocol().of(order.corpus(), SPLIT_SEED);
        Set<String> apart = new HashSet<>();
        order.apart().forEach(other -> apart.addAll(order.protocol().of(other, SPLIT_SEED).contentsHeld()));
        CourseMaterial material = new CourseMaterial(order,
            spread(Split.without(lists.train().examples(), apart), order.most()), lists.dev().examples());
        List<Fault> faults = Stream.of(lists.train(), lists.dev())
            .flatMap(found -> found.faults().stream()).toList();
        return material.course(lists.hash(), faults, work, progress, cancellation);
    }

    /** So many of a list, evenly spread over it: corpora often list one class after the other. */
    static <T> List<T> spread(List<T> all, int most) {
        return most >= all.size() ? all
            : IntStream.range(0, most).mapToObj(i -> all.get((int) ((long) i * all.size() / most))).toList();
    }

    /** Its corpus, task and protocol, such as {@code mmsd2-sarcasm-published}. */
    public String name() {
        return order.corpus().name() + "-" + order.task().name() + "-" + order.protocol().id();
    }
}
