package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Stream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaughtPostTest {

    private static final Features WORDS = WordsAndLabels.features(new int[] {4, 5});

    private static final Stream PICTURE =
        new Stream.Vectors(new float[2], 2, Collections.nCopies(1, new Position.Row(0, Optional.empty())));

    @Test
    void teachersOfWordsHaveLessOfASayBesideAPictureAndNoneWithoutWords() {
        TaughtPost post = new TaughtPost(new KeptFeatures(WORDS),
            new KnownText(new int[] {4, 5}, 2, false).told(new float[] {1, 0, 0}));
        float[] label = {0.1f / 3, 0.1f / 3, 0.9f + 0.1f / 3};
        Features whole = new Features(Map.of(Modality.VISION, PICTURE, Modality.TEXT, WORDS.streams().get(Modality.TEXT)));
        assertArrayEquals(mixed(label, 0.7f), post.truth(WORDS, 3), 1e-6f);
        assertArrayEquals(mixed(label, 0.6f), post.truth(whole, 3), 1e-6f);
        assertArrayEquals(label, post.truth(new Features(Map.of(Modality.VISION, PICTURE)), 3), 1e-6f);
    }

    private static float[] mixed(float[] label, float trust) {
        return new float[] {(1 - trust) * label[0] + trust, (1 - trust) * label[1], (1 - trust) * label[2]};
    }
}
