package attune.training;

import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.MvsaSingle;
import attune.dataset.Protocol;
import attune.dataset.Split;
import java.nio.file.Path;
import java.util.List;

/**
 * The posts that are learned from and asked: MVSA-Single's train list without a grouped tenth, which is asked. What equals
 * something of its development and test lists is left out.
 */
record PostMaterial(List<Example> train, Halves asked) {

    static final String NAME = "mvsa-single";

    static PostMaterial of(Path data) {
        MvsaSingle corpus = new MvsaSingle(data.resolve("mvsa_single"));
        Split split = Split.hold(corpus.read(Fold.TRAIN).whole(), TextMaterial.POSTS_HELD, Halves.SEED);
        return new PostMaterial(Split.without(split.train(), Protocol.PUBLISHED.of(corpus, 0).contentsHeld()),
            Halves.of(split.held()));
    }

    int held() {
        return asked.chosen().size() + asked.measured().size();
    }
}
