package attune.ui.inspect;

import attune.domain.TimeSpan;
import attune.domain.Timing;
import java.util.List;
import java.util.Optional;

/**
 * A word of the transcript or post as it is shown.
 *
 * @param time when it is spoken; empty in a post, and before the first reading
 * @param pieces the model positions it was read as; none before the first reading, or beyond what the model reads
 */
record ShownWord(String text, Optional<TimeSpan> time, Timing timing, List<Integer> pieces) {

    ShownWord {
        pieces = List.copyOf(pieces);
    }
}
