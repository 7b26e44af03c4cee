package attune.training;

import attune.dataset.Example;
import attune.dataset.Fold;
import attune.dataset.MvsaSingle;
import attune.dataset.Split;
import java.nio.file.Path;
import java.util.List;

/**
 * The posts that are learned from and asked: MVSA-Single's train list without a grouped tenth, which is the development list of
 * {@code attune train} and {@code attune evaluate} too. By half of it is chosen, on the other half measured.
 */
record PostMaterial(List<Example> train, Halves asked) {

    static final String NAME = "mvsa-single";

    static PostMaterial of(Path data) {
        MvsaSingle corpus = new MvsaSingle(data.resolve("mvsa_single"));
        Split split = Split.hold(corpus.read(Fold.TRAIN).whole(), TextMaterial.POSTS_HELD, Halves.SEED);
        return new PostMaterial(split.train(), Halves.of(split.held()));
    }

    int held() {
        return asked.chosen().size() + asked.measured().size();
    }
}
