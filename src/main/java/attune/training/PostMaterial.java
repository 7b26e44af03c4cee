package attune.training;

import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.Lists;
import attune.dataset.MvsaSingle;
import attune.dataset.Protocol;
import attune.dataset.Split;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The posts that are learned from and asked: of MVSA-Single's train list two grouped tenths are held back. One of them is the
 * development list of {@code attune train} and {@code attune evaluate}; half of it is measured on. The other half and the
 * second tenth choose. What equals something of theirs, or of the corpus's own development and test lists, is not learned from.
 */
record PostMaterial(List<Example> train, Halves asked) {

    static final String NAME = "mvsa-single";

    private static final long SECOND = 0;

    static PostMaterial of(Path data) {
        MvsaSingle corpus = new MvsaSingle(data.resolve("mvsa_single"));
        Split split = Split.hold(corpus.read(Fold.TRAIN).whole(), TextMaterial.POSTS_HELD, Halves.SEED);
        Lists second = Protocol.PUBLISHED.of(corpus, SECOND);
        Halves halves = Halves.of(split.held());
        List<Example> choosing = new ArrayList<>(halves.chosen());
        choosing.addAll(Split.without(second.dev().whole(), split.held()));
        return new PostMaterial(Split.without(split.train(), second.contentsHeld()), new Halves(choosing, halves.measured()));
    }

    int held() {
        return asked.chosen().size() + asked.measured().size();
    }
}
