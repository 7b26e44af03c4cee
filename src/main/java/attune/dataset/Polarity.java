package attune.dataset;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The three classes that Attune's own models tell apart, in the order of their outputs. */
public enum Polarity {
    NEGATIVE, NEUTRAL, POSITIVE;

    /** The names in order: negative, neutral, positive. */
    public static List<String> labels() {
        return Stream.of(values()).map(Polarity::id).toList();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The polarity of an {@link #id()}, or nothing. */
    public static Optional<Polarity> named(String id) {
        return Stream.of(values()).filter(polarity -> polarity.id().equals(id)).findFirst();
    }

    /** The polarity of a continuous score: its sign, 0 being neutral. */
    public static Polarity ofScore(double score) {
        return score == 0 ? NEUTRAL : score < 0 ? NEGATIVE : POSITIVE;
    }
}
