package attune.dataset;

import java.util.Map;
import java.util.Optional;

/**
 * The one table from emotions to polarities. Surprise is in it without a polarity, because it is glad as often as not;
 * so is boredom, which is neither calm nor plainly unpleasant. Contempt counts as negative.
 */
public final class Emotions {

    private static final Map<String, Optional<Polarity>> POLARITIES = Map.ofEntries(
        Map.entry("happy", Optional.of(Polarity.POSITIVE)),
        Map.entry("happiness", Optional.of(Polarity.POSITIVE)),
        Map.entry("joy", Optional.of(Polarity.POSITIVE)),
        Map.entry("optimism", Optional.of(Polarity.POSITIVE)),
        Map.entry("neutral", Optional.of(Polarity.NEUTRAL)),
        Map.entry("calm", Optional.of(Polarity.NEUTRAL)),
        Map.entry("sad", Optional.of(Polarity.NEGATIVE)),
        Map.entry("sadness", Optional.of(Polarity.NEGATIVE)),
        Map.entry("angry", Optional.of(Polarity.NEGATIVE)),
        Map.entry("anger", Optional.of(Polarity.NEGATIVE)),
        Map.entry("fear", Optional.of(Polarity.NEGATIVE)),
        Map.entry("fearful", Optional.of(Polarity.NEGATIVE)),
        Map.entry("disgust", Optional.of(Polarity.NEGATIVE)),
        Map.entry("contempt", Optional.of(Polarity.NEGATIVE)),
        Map.entry("surprise", Optional.empty()),
        Map.entry("surprised", Optional.empty()),
        Map.entry("boredom", Optional.empty()));

    private Emotions() {
    }

    /** Whether the table knows the emotion at all. */
    public static boolean known(String emotion) {
        return POLARITIES.containsKey(emotion);
    }

    /** The polarity of an emotion; empty where it has none. */
    public static Optional<Polarity> polarity(String emotion) {
        return POLARITIES.getOrDefault(emotion, Optional.empty());
    }
}
