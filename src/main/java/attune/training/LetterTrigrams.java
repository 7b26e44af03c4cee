package attune.training;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text as its letters in threes, word by word with the spaces around it, small letters alone and links left out, each
 * trigram a number. They know a word by its stem and a hashtag by its parts where word pieces are seldom the same.
 */
final class LetterTrigrams {

    private static final int LENGTH = 3;

    private LetterTrigrams() {
    }

    /** In order; none for a text of links or spaces. */
    static int[] of(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("\\s+"))
            .filter(word -> !word.isEmpty() && !word.startsWith("http"))
            .map(word -> " " + word + " ")
            .flatMapToInt(word -> IntStream.rangeClosed(0, word.length() - LENGTH)
                .map(from -> word.substring(from, from + LENGTH).hashCode()))
            .toArray();
    }
}
