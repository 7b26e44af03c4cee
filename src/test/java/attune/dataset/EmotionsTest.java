package attune.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmotionsTest {

    @Test
    void whatIsGladAsOftenAsNotHasNoPolarityAndCalmIsNeutral() {
        List.of("surprise", "surprised", "boredom").forEach(emotion -> {
            assertTrue(Emotions.known(emotion));
            assertEquals(Optional.empty(), Emotions.polarity(emotion), emotion);
        });
        assertEquals(Optional.of(Polarity.NEUTRAL), Emotions.polarity("calm"));
        assertEquals(Optional.of(Polarity.NEUTRAL), Emotions.polarity("neutral"));
    }

    @Test
    void theSameEmotionIsTheSameInTheWordsOfEveryCorpus() {
        List<List<String>> same = List.of(List.of("happy", "happiness", "joy"), List.of("sad", "sadness"),
            List.of("angry", "anger"), List.of("fear", "fearful"));
        same.forEach(words -> assertEquals(1, words.stream().map(Emotions::polarity).distinct().count(), words.toString()));
        assertEquals(Optional.of(Polarity.POSITIVE), Emotions.polarity("joy"));
        List.of("sad", "angry", "fear", "disgust", "contempt").forEach(emotion ->
            assertEquals(Optional.of(Polarity.NEGATIVE), Emotions.polarity(emotion), emotion));
    }

    @Test
    void aWordThatIsNoneIsNotKnown() {
        assertFalse(Emotions.known("tuesday"));
        assertEquals(Optional.empty(), Emotions.polarity("tuesday"));
    }
}
