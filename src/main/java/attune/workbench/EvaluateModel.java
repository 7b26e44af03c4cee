package attune.workbench;

import attune.domain.Run;
import attune.job.Cancellation;
import attune.job.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a finished model a published list and writes the run. The only use case that may open a test list, with
 * {@link MeasureRobustness}, which asks the same list.
 */
@FunctionalInterface
public interface EvaluateModel {

    /** The condition of rows that repeat answers to samples whose text or image stands in the corpus' train list too. */
    String ALSO_IN_TRAIN = "also in train";
    /** The condition of rows that repeat answers to samples that turn about or deny: but, however, not; 但, 却, 不. */
    String REVERSAL = "reversal";

    /**
     * What to ask whom.
     *
     * @param model its folder
     * @param corpus name of the reader, such as mmsd2
     * @param path where the corpus stands
     * @param task one of the corpus' tasks by name; empty for the one whose labels are the model's
     * @param protocol published or paper
     * @param list train, dev or test
     * @param out the run's folder
     * @param extras what is kept beside the answers
     */
    record Order(Path model, String corpus, Path path, Optional<String> task, String protocol, String list, Path out,
        Set<Extra> extras) {

        public Order {
            extras = Set.copyOf(extras);
        }

        /** Nothing kept beside. */
        public Order(Path model, String corpus, Path path, Optional<String> task, String protocol, String list, Path out) {
            this(model, corpus, path, task, protocol, list, out, Set.of());
        }
    }

    /** What a run may keep beside its answers, for who looks for reasons. */
    enum Extra {
        /** What every attention head did with every sample, in {@code heads.parquet}. */
        HEADS,
        /** What the samples say: mind whether the corpus allows it before a run is passed on. */
        TEXTS
    }

    /**
     * What came of it.
     *
     * @param folder of the run
     * @param samples answered
     * @param unread samples of which the model could read nothing
     * @param alsoInTrain samples whose text or image stands in the train list too
     * @param conditions accuracy under each; of a score, the share whose sign is right
     */
    record Evaluated(Path folder, Run run, int samples, int unread, int alsoInTrain, List<Under> conditions) {
        public Evaluated {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A condition and how many answers were right under it.
     *
     * @param name as in the run; empty for the samples as they are
     */
    record Under(String name, int samples, double accuracy) {
    }

    /** Answers the list and writes {@code run.json} and {@code predictions.parquet}. */
    Evaluated evaluate(Order order, Progress progress, Cancellation cancellation);
}
