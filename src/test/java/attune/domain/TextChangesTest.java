package attune.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A place in the text shown is found again in the original, whatever was changed before it. */
class TextChangesTest {

    /** Shown: "not rather bad day" of the original "not a good day". */
    private static final TextChanges CHANGES = TextChanges.of(0, List.of(
        new Edit.ReplacedWords(new Edit.Words(0, new CharSpan(4, 5), "a"), "rather"),
        new Edit.ReplacedWords(new Edit.Words(0, new CharSpan(6, 10), "good"), "bad"),
        new Edit.HiddenWords(new Edit.Words(0, new CharSpan(11, 14), "day"))));

    @Test
    void wordsBeforeAfterAndInsideOfReplacements() {
        assertEquals(new CharSpan(0, 3), CHANGES.original(new CharSpan(0, 3)));
        assertEquals(new CharSpan(4, 5), CHANGES.original(new CharSpan(4, 10)));
        assertEquals(new CharSpan(6, 10), CHANGES.original(new CharSpan(11, 14)));
        assertEquals(new CharSpan(11, 14), CHANGES.original(new CharSpan(15, 18)));
    }

    @Test
    void aPartOfAReplacementIsTheWholeOfIt() {
        assertEquals(new CharSpan(4, 5), CHANGES.original(new CharSpan(6, 8)));
        assertEquals(new CharSpan(4, 10), CHANGES.original(new CharSpan(7, 12)));
    }

    @Test
    void aWordLeftOutShiftsWhatFollows() {
        TextChanges dropped = TextChanges.of(0, List.of(new Edit.ReplacedWords(new Edit.Words(0, new CharSpan(0, 4), ""), "")));
        assertEquals(new CharSpan(4, 5), dropped.original(new CharSpan(0, 1)));
        TextChanges middle = TextChanges.of(0, List.of(new Edit.ReplacedWords(new Edit.Words(0, new CharSpan(4, 6), ""), "")));
        assertEquals(new CharSpan(0, 4), middle.original(new CharSpan(0, 4)));
        assertEquals(new CharSpan(6, 10), middle.original(new CharSpan(4, 8)));
    }
}
