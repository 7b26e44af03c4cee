package attune.dataset;

import attune.domain.BadInput;
import java.util.List;
import java.util.Set;

/** A data set in the layout of its publisher. */
public interface Corpus {

    /** The name used in ids, cards and messages. */
    String name();

    /** The lists it publishes beside that for tests. */
    Set<Fold> folds();

    /**
     * One of its lists, in the order of the files. Items without a label (surprise, for one) are left out; a row that is
     * broken, double or names what is not there becomes a fault with its file and field. A file that is missing altogether
     * is refused.
     */
    Found read(Fold fold);

    /** Whether it has a list for tests here. */
    default boolean tested() {
        return false;
    }

    /**
     * Its list for tests, read as the others are. Outside this package only the use case EvaluateModel calls it, which
     * ArchitectureTest proves; a {@link Fold} cannot name this list, so training has no way to it.
     */
    default Found test() {
        throw new BadInput("dataset.no-list", name(), "test", folds().stream().map(Fold::id).sorted().toList());
    }

    /** Whether its lists may be parted anew; not where something was trained on a whole list before it came here. */
    default boolean divisible() {
        return true;
    }

    /** What a run on it must say of its inputs, in English, such as that features were trained on the labels. */
    default List<String> caveats() {
        return List.of();
    }

    /** What its items can be asked. */
    default List<Task> tasks() {
        return List.of(Task.POLARITY);
    }
}
