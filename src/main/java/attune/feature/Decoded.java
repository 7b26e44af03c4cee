package attune.feature;

import attune.domain.Pieces;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pieces and what it took to decode them.
 *
 * @param seconds duration of each step by name (frames, faces, sound, text), in the order they ran
 */
public record Decoded(Pieces pieces, Map<String, Double> seconds) {

    public Decoded {
        seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
    }
}
