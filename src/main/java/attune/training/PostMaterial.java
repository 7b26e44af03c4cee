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
 * The posts that are learned from and asked: MVSA-Single's train list without a grouped tenth, half of which is measured on. The
 * other half chooses, together with the tenth by which `attune train` chooses on this corpus. What equals something of that
 * tenth or of the corpus's development and test lists is not learned from.
 */
record PostMaterial(List<Example> train, Halves asked) {

    static final String NAME = "mvsa-single";

    static PostMaterial of(Path data) {
        MvsaSingle corpus = new MvsaSingle(data.resolve("mvsa_single"));
        Lists published = Protocol.PUBLISHED.of(corpus, 0);
        Split split = Split.hold(corpus.read(Fold.TRAIN).whole(), TextMaterial.POSTS_HELD, Halves.SEED);
        Halves halves = Halves.of(split.held());
        List<Example> choosing = new ArrayList<>(halves.chosen());
        choosing.addAll(Split.without(published.dev().whole(), split.held()));
        return new PostMaterial(Split.without(split.train(), published.contentsHeld()), new Halves(choosing, halves.measured()));
    }

    int held() {
        return asked.chosen().size() + asked.measured().size();
    }
}
