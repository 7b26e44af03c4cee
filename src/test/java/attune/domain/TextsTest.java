package attune.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Texts in one array say what they were given. */
class TextsTest {

    @Property(tries = 200)
    void theyAreThoseThatWereGiven(@ForAll List<String> given) {
        List<String> sound = given.stream().map(text -> text.replaceAll("\\p{Cs}", "?")).toList();
        Texts.Builder guessed = new Texts.Builder(1);
        sound.forEach(guessed::add);
        assertEquals(sound, guessed.build(), "of fewer than there are");
        assertEquals(Texts.of(sound), guessed.build());
        assertEquals(sound.hashCode(), Texts.of(sound).hashCode());
        assertEquals(sound.size(), Texts.of(sound).size());
    }

    @Test
    void theyAreSearchedAsStringsAre() {
        List<String> given = List.of("video12_Word", "Ärger", "好天气", "", "wor", "SWORD");
        Texts texts = Texts.of(given);
        for (String part : List.of("word", "WORD", "ärger", "天", "", "r")) {
            assertEquals(IntStream.range(0, given.size()).filter(i -> given.get(i).toLowerCase(Locale.ROOT)
                .contains(part.toLowerCase(Locale.ROOT))).boxed().toList(),
                IntStream.range(0, given.size()).filter(texts.holding(part)::in).boxed().toList(), part);
        }
    }

    @Test
    void anotherOrderIsAnotherList() {
        assertNotEquals(Texts.of("a", "bc"), Texts.of("ab", "c"), "the same letters, parted elsewhere");
        assertEquals(Texts.NONE, Texts.of(List.of()));
    }
}
