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
     * One of its lists, in the order of the files. Items without a polarity (surprise, for one) are left out; anything
     * missing or broken is refused with its file and row.
     */
    List<Example> read(Fold fold);
}
