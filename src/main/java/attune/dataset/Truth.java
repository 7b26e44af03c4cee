package attune.dataset;

import java.util.Optional;

/** What a corpus says of an item: the name of a class, or a score. A {@link Task} makes labels of it. */
public sealed interface Truth {

    /** A class by its name, such as {@code positive}; never blank. */
    record Named(String label) implements Truth {
        public Named {
            if (label.isBlank()) {
                throw new IllegalArgumentException("a class has a name");
            }
        }
    }

    /** A point on a scale, such as −3 to 3; finite, and its sign is its polarity. */
    record Score(double value) implements Truth {
        public Score {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a score is finite, got " + value);
            }
        }
    }

    static Truth of(Polarity polarity) {
        return new Named(polarity.id());
    }

    /** The polarity of the class of that name, or of the sign of a score; nothing for another class. */
    default Optional<Polarity> polarity() {
        return switch (this) {
            case Named named -> Polarity.named(named.label());
            case Score score -> Optional.of(Polarity.ofScore(score.value()));
        };
    }

    /** What a split keeps in proportion: the class, or the polarity of a score. */
    default String stratum() {
        return switch (this) {
            case Named named -> named.label();
            case Score score -> Polarity.ofScore(score.value()).id();
        };
    }
}
