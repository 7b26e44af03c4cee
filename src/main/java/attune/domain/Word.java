package attune.domain;

import java.util.Optional;

/**
 * A word as a person sees it: a run of letters with its marks, or one Chinese character.
 *
 * @param text the word as written
 * @param chars where it stands in the text of the {@link Script}
 * @param time when it is spoken; empty in a post
 * @param timing whether that time was given or shared out; {@code GIVEN} where there is no time
 */
public record Word(String text, CharSpan chars, Optional<TimeSpan> time, Timing timing) {

    public Word {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a word is not blank");
        }
    }
}
