package attune.training;

import attune.dataset.Polarity;
import attune.domain.Features;
import attune.domain.Modality;
import attune.domain.Stream;
import java.util.EnumMap;
import java.util.Map;

/**
 * A clip put together from streams that never met.
 *
 * @param roles of every modality
 * @param streams of those that are not absent
 */
record ComposedClip(Kind kind, Polarity label, Map<Modality, Role> roles, Map<Modality, Told> streams) {

    /** How its streams go together. */
    enum Kind { AGREEING, ONE_TELLS, NOISY, MISSING, DISAGREEING }

    /** What a stream is there for. */
    enum Role { TELLS, NEUTRAL, NOISE, ABSENT }

    Features features() {
        Map<Modality, Stream> own = new EnumMap<>(Modality.class);
        streams.forEach((modality, told) -> own.put(modality, told.stream()));
        return new Features(own);
    }

    Lesson lesson() {
        return new Lesson(features(), label.ordinal());
    }

    /** The same clip with another stream in place of one; without it where {@code other} is null. */
    ComposedClip with(Modality modality, Role role, Told other) {
        Map<Modality, Role> nowRoles = new EnumMap<>(roles);
        Map<Modality, Told> now = new EnumMap<>(streams);
        nowRoles.put(modality, role);
        if (other == null) {
            now.remove(modality);
        } else {
            now.put(modality, other);
        }
        return new ComposedClip(kind, label, nowRoles, now);
    }
}
