package attune.experiment;

import java.time.Duration;
import java.time.InstantSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How long runs may still be started: until one that takes as long as the longest of its kind would end too late. */
final class Budget {

    private final InstantSource clock;
    private final Instant end;
    private final Map<String, Duration> longest = new HashMap<>();

    Budget(InstantSource clock, Duration all) {
        this.clock = clock;
        this.end = clock.instant().plus(all);
    }

    /** Whether a run of that kind would end in time, as far as one can tell from those before it. */
    boolean allows(String kind) {
        return clock.instant().plus(longest.getOrDefault(kind, Duration.ZERO)).isBefore(end);
    }

    void took(String kind, Duration time) {
        longest.merge(kind, time, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
}
