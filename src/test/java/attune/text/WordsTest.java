package attune.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.CharSpan;
import attune.domain.Cue;
import attune.domain.Script;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Word;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Words, their times, and the language of a text. */
class WordsTest {

    @Example
    void wordsAreWhatAPersonSees() {
        assertEquals(List.of("I", "don't", "(really)", "know…"), texts("I don't (really)\tknow…"));
        assertEquals(List.of("房", "间", "很", "好，", "really", "好！", "（", "x）"), texts("房间很好，really好！（ x）"));
        assertEquals(List.of("好", "（坏）", "“很", "好”"), texts("好（坏）“很好”"));
        assertEquals(List.of("ok👍🏽", "👩‍👧", "e\u0301te\u0301"), texts("ok👍🏽 👩‍👧 e\u0301te\u0301"));
    }

    @Property(tries = 300)
    void everyCharacterButSpaceIsInOneWord(@ForAll String text) {
        int reached = 0;
        for (Word word : Words.of(text)) {
            assertTrue(word.chars().start() >= reached);
            assertTrue(text.substring(reached, word.chars().start()).codePoints().allMatch(PieceSpans::isSpace));
            reached = word.chars().end();
        }
        assertTrue(text.substring(reached).codePoints().allMatch(PieceSpans::isSpace));
    }

    @Example
    void timesAreSharedOutByCharacters() {
        Script script = Words.of(List.of(
            new Cue(new TimeSpan(1, 2), "ab cdefgh", Timing.GIVEN), new Cue(new TimeSpan(4, 5), "One", Timing.GIVEN)));
        assertEquals("ab cdefgh\nOne", script.text());
        assertEquals(List.of(
            word("ab", 0, 2, 1, 1.25, Timing.ESTIMATED), word("cdefgh", 3, 9, 1.25, 2, Timing.ESTIMATED),
            word("One", 10, 13, 4, 5, Timing.GIVEN)), script.words());
    }

    @Example
    void typedTextIsSpreadOverTheVoice() {
        List<Cue> cues = Words.spread("Hello. Again\n好的。", List.of(new TimeSpan(2, 4), new TimeSpan(10, 15)));
        assertEquals(List.of("Hello.", "Again", "好的。"), cues.stream().map(Cue::text).toList());
        assertEquals(new TimeSpan(2, 11), cues.get(0).time());
        assertEquals(11, cues.get(1).time().start());
        assertEquals(15, cues.get(2).time().end(), 1e-9);
        assertTrue(cues.stream().allMatch(cue -> cue.timing() == Timing.ESTIMATED));
        List<Cue> fitting = Words.spread("four four", List.of(new TimeSpan(0, 1), new TimeSpan(5, 6)));
        assertEquals(1, fitting.size());
        assertEquals(List.of(), Words.spread("  ", List.of(new TimeSpan(0, 1))));
    }

    @Example
    void aSentenceEndsBeforeThePauseAndTheNextBeginsAfterIt() {
        List<Cue> cues = Words.spread("Yes. Oh!!", List.of(new TimeSpan(0, 1), new TimeSpan(5, 6)));
        assertEquals(new TimeSpan(0, 1), cues.get(0).time());
        assertEquals(new TimeSpan(5, 6), cues.get(1).time());
    }

    @Example
    void languageIsToldByScriptAndSmallWords() {
        assertEquals("en", Language.of("I don't think that this is the best of it"));
        assertEquals("de", Language.of("Das ist nicht so schlimm, wie ich dachte"));
        assertEquals("fr", Language.of("Ce n'est pas la même chose que dans le film"));
        assertEquals("zh", Language.of("房间很好 very 满意"));
        assertEquals("ja", Language.of("この映画は面白い"));
        assertEquals("ru", Language.of("Очень хорошо"));
        assertEquals("und", Language.of("😀 123"));
        assertEquals("und", Language.of(""));
    }

    private static List<String> texts(String text) {
        return Words.of(text).stream().map(Word::text).toList();
    }

    private static Word word(String text, int from, int to, double start, double end, Timing timing) {
        return new Word(text, new CharSpan(from, to), Optional.of(new TimeSpan(start, end)), timing);
    }
}
