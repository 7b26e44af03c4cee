package attune.dataset;

import java.util.Set;

/** A corpus whose publisher parted it into lists to learn from, to choose by and to test on. */
interface ThreeLists extends Corpus {

    /** What the publisher calls them. */
    record ListNames(String train, String dev, String test) {
    }

    /** As MMSA and others call them, unless said otherwise. */
    default ListNames lists() {
        return new ListNames("train", "valid", "test");
    }

    /** One of the lists by the publisher's name. As {@link #test()}, not to be called outside this package. */
    Found listed(String list);

    @Override default Set<Fold> folds() {
        return Set.of(Fold.TRAIN, Fold.DEV);
    }

    @Override default Found read(Fold fold) {
        return listed(fold == Fold.TRAIN ? lists().train() : lists().dev());
    }

    @Override default boolean tested() {
        return true;
    }

    @Override default Found test() {
        return listed(lists().test());
    }
}
