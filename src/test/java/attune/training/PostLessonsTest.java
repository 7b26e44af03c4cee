package attune.training;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.ModelSpec;
import attune.domain.Position;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.model.variant.Network;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostLessonsTest {

    private static final int PIECES = 30;

    /** Every other post has no text, the others a picture too. */
    private static LabelPool<TaughtPost> pool() {
        LabelPool<TaughtPost> pool = new LabelPool<>();
        Stream picture = new Stream.Vectors(new float[64], 32, Collections.nCopies(2, new Position.Row(0, Optional.empty())));
        for (int i = 0; i < 90; i++) {
            Polarity label = Polarity.values()[i % 3];
            Stream words = WordsAndLabels.features(new int[] {3 + i % 20, 4}).streams().get(Modality.TEXT);
            Features whole = new Features(i % 2 == 0 ? Map.of(Modality.VISION, picture)
                : Map.of(Modality.VISION, picture, Modality.TEXT, words));
            KnownText untaught = new KnownText(new int[0], label.ordinal(), false);
            pool.add("posts", 1, label, new TaughtPost(new KeptFeatures(whole), untaught));
        }
        return pool;
    }

    private static TextPool tweets() {
        TextPool tweets = new TextPool();
        tweets.add(1, IntStream.range(0, 70)
            .mapToObj(i -> new KnownText(new int[] {3 + i % 20, 5}, KnownText.NONE, false).told(new float[] {0.2f, 0.5f, 0.3f}))
            .toList());
        return tweets;
    }

    @Test
    void everyVariantIsGivenOnlyPostsThatItCanRead() {
        StreamSpec text = new StreamSpec.Tokens("none", PIECES, 16);
        for (String variant : new String[] {"text-only", "optimised"}) {
            ModelSpec spec = Points.spec(variant, Map.of(Modality.TEXT, text,
                Modality.VISION, new StreamSpec.Regions(1, 1, 48)), new ModelSpec.Size(32, 2, 1, 32), 0.1, Polarity.labels());
            PostLessons lessons = new PostLessons(pool(), tweets(), new int[] {30, 30, 30}, 1);
            assertTrue(lessons.batches() > 1);
            try (NDManager manager = NDManager.newBaseManager()) {
                Network network = Network.of(spec, manager, 1);
                AdamW optimiser = new AdamW(network.parameters(), 0, 1);
                for (int number = 0; number < 2; number++) {
                    int at = number;
                    assertDoesNotThrow(() -> lessons.prepare(manager, network, optimiser, 0, at), variant);
                }
                optimiser.close();
            }
        }
    }
}
