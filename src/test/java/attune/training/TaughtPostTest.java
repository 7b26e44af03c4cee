package attune.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Stream;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaughtPostTest {

    private static final Features WORDS = WordsAndLabels.features(new int[] {4, 5});

    @Test
    void theTeacherHasASayOnlyWhereTheWordsThatItReadAreSeen() {
        TaughtPost post = new TaughtPost(new KeptFeatures(WORDS),
            new KnownText(new int[] {4, 5}, 2, false).told(new float[] {1, 0, 0}));
        float[] alone = {0.1f / 3, 0.1f / 3, 0.9f + 0.1f / 3};
        assertArrayEquals(new float[] {0.5f * alone[0] + 0.5f, 0.5f * alone[1], 0.5f * alone[2]}, post.truth(WORDS, 3), 1e-6f);
        Features picture = new Features(Map.of(Modality.VISION, new Stream.Vectors(new float[2], 2,
            Collections.nCopies(1, new attune.domain.Position.Row(0, Optional.empty())))));
        assertArrayEquals(alone, post.truth(picture, 3), 1e-6f);
    }
}
