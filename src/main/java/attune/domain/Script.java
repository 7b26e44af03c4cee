package attune.domain;

import java.util.List;

/**
 * The text of one reading, cut into words.
 *
 * @param text what the model reads, as written
 * @param words in order; every span lies inside {@code text}
 */
public record Script(String text, List<Word> words) {

    public Script {
        words = List.copyOf(words);
        for (Word word : words) {
            if (word.chars().end() > text.length()) {
                throw new IllegalArgumentException("the word " + word.text() + " lies outside its text");
            }
        }
    }

    /** The first word that a stretch of characters overlaps, -1 where there is none: so no piece belongs to two words. */
    public int wordAt(CharSpan chars) {
        for (int word = 0; word < words.size(); word++) {
            if (words.get(word).chars().overlaps(chars)) {
                return word;
            }
        }
        return -1;
    }
}
