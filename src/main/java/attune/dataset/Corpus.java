package attune.dataset;

import java.util.List;
import java.util.Set;

/** A data set in the layout of its publisher. */
public interface Corpus {

    /** The name used in ids, cards and messages. */
    String name();

    /** The lists it publishes. */
    Set<Fold> folds();

    /**
     * One of its lists, in the order of the files. Items without a label (surprise, for one) are left out; a row that is
     * broken, double or names what is not there becomes a fault with its file and field. A file that is missing altogether
     * is refused.
     */
    Found read(Fold fold);

    /** What its items can be asked. */
    default List<Task> tasks() {
        return List.of(Task.POLARITY);
    }
}
