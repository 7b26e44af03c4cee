package attune.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts told by a teacher that has not learned from them (Breiman 1996, "stacked"): the texts are parted, equal ones
 * together, and what is said of a part comes from a classifier of the others. Labels of crowds are noisy; what the
 * others would have said of a text says how sure its label can be (Hinton et al. 2015).
 */
record CrossFitting(List<NgramClassifier> others) {

    private static final int PARTS = 4;

    CrossFitting {
        others = List.copyOf(others);
    }

    /** Learns from the labelled texts of a pool, once for each part that is left out. */
    static CrossFitting of(TextPool pool, int classes, long seed) {
        return new CrossFitting(IntStream.range(0, PARTS)
            .mapToObj(left -> NgramClassifier.fit(pool.only(text -> part(text) != left), classes, seed)).toList());
    }

    /** A text of the pool, or any other, with what it is told. */
    KnownText teach(KnownText text) {
        return text.told(others.get(part(text)).shares(text.ids(), text.twoWay()));
    }

    private static int part(KnownText text) {
        return Math.floorMod(Arrays.hashCode(text.ids()), PARTS);
    }
}
