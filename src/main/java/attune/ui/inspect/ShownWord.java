package attune.ui.inspect;

import attune.domain.Word;
import java.util.List;

/**
 * A word of the transcript or post as it is shown.
 *
 * @param word without a time in a post, and before the first reading
 * @param pieces the model positions it was read as; none before the first reading, or beyond what the model reads
 */
record ShownWord(Word word, List<Integer> pieces) {

    ShownWord {
        pieces = List.copyOf(pieces);
    }
}
