package attune.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Cue;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An edited transcript keeps the times of what was not edited. */
class RewordingTest {

    private static final List<Cue> BEFORE = List.of(cue(1, 2, "Hello there"), cue(3, 4, "good"), cue(6, 8, "see you soon"));

    @Example
    void linesThatStayKeepTheirTimes() {
        assertEquals(BEFORE, reworded("Hello there\ngood\nsee  you soon").stream()
            .map(cue -> new Cue(cue.time(), cue.text().replace("  ", " "), cue.timing())).toList());
        List<Cue> shorter = reworded("Hello there\nsee you soon");
        assertEquals(List.of(BEFORE.get(0), BEFORE.get(2)), shorter);
    }

    @Example
    void aChangedLineLiesWhereItLay() {
        assertEquals(List.of(BEFORE.get(0), guess(3, 4, "great"), BEFORE.get(2)), reworded("Hello there\ngreat\nsee you soon"));
        assertEquals(List.of(BEFORE.get(0), BEFORE.get(1), guess(6, 8, "see us all soon")),
            reworded("Hello there\ngood\nsee us all soon"));
        assertEquals(guess(1, 1.5, "Hello"), reworded("Hello\ngood\nsee you soon").getFirst());
        assertEquals(guess(1, 2, "Well, hello there"), reworded("Well, hello there\ngood\nsee you soon").getFirst());
    }

    @Example
    void linesMayBeJoinedAndParted() {
        assertEquals(BEFORE, reworded("Hello there good see you soon"));
        List<Cue> parted = reworded("Hello there\ngood\nsee you\nsoon");
        assertEquals(List.of("Hello there", "good", "see you", "soon"), parted.stream().map(Cue::text).toList());
        assertEquals(new TimeSpan(6, 7.2), parted.get(2).time());
        assertEquals(parted.get(2).time().end(), parted.get(3).time().start());
        assertEquals(8, parted.get(3).time().end());
    }

    @Example
    void newLinesTakeAPauseOrShare() {
        List<Cue> longer = reworded("Hello there\ngood\nquite new\nsee you soon\nend");
        assertEquals(4, longer.get(2).time().start());
        assertTrue(longer.get(2).time().end() <= 6);
        assertEquals(8, longer.get(4).time().start());
        assertTrue(longer.get(4).time().length() < 1);
        assertEquals(List.of(Timing.GIVEN, Timing.GIVEN, Timing.ESTIMATED, Timing.GIVEN, Timing.ESTIMATED),
            longer.stream().map(Cue::timing).toList());
        List<Cue> close = List.of(cue(0, 2, "same"), cue(2, 4, "words"));
        assertEquals(List.of(guess(0, 1, "same"), guess(1, 2, "also"), cue(2, 4, "words")),
            Rewording.of(close, "same\nalso\nwords", 9).orElseThrow());
        assertEquals(List.of(guess(0, 1, "also"), guess(1, 2, "same"), cue(2, 4, "words")),
            Rewording.of(close, "also\nsame\nwords", 9).orElseThrow());
    }

    @Example
    void nothingThatStaysSaysNothing() {
        assertTrue(Rewording.of(BEFORE, "entirely other", 10).isEmpty());
        assertTrue(Rewording.of(List.of(), "first words", 10).isEmpty());
    }

    @Example
    void aLongTranscriptIsEditedInTime() {
        List<Cue> film = IntStream.range(0, 3000).mapToObj(at -> cue(at, at + 1, "line " + at + " of the film")).toList();
        String typed = film.stream().map(Cue::text).collect(Collectors.joining("\n"));
        List<Cue> edited = Rewording.of(film, typed.replace("line 70 of", "line LXX of"), 3000).orElseThrow();
        assertEquals(guess(70, 71, "line LXX of the film"), edited.get(70));
        assertEquals(2999, edited.stream().filter(film::contains).count());
        String other = film.stream().map(cue -> cue.text().replace("line", "row")).collect(Collectors.joining("\n"));
        assertEquals(3000, Rewording.of(film, other, 3000).orElseThrow().size());
    }

    @Property(tries = 300)
    void anyEditHasAllItsWordsInOrderAndInTime(@ForAll("texts") String old, @ForAll("texts") String typed) {
        List<Cue> before = Words.spread(old, List.of(new TimeSpan(0, 5), new TimeSpan(7, 9)));
        List<Cue> after = Rewording.of(before, typed, 9).orElse(null);
        if (after != null) {
            assertEquals(String.join("", Words.of(typed).stream().map(word -> word.text()).toList()),
                after.stream().map(Cue::text).collect(Collectors.joining()).replaceAll("\\s", ""));
            assertTrue(after.stream().allMatch(cue -> cue.time().end() <= 9 + 1e-9));
            assertEquals(after.size(), new Transcript(after, Transcript.Source.TYPED).cues().size());
        }
    }

    @Property(tries = 500)
    void matchesAreEqualRisingAndMost(@ForAll("words") List<String> before, @ForAll("words") List<String> after) {
        int[] matches = WordDiff.matches(before, after);
        List<Integer> rising = new ArrayList<>();
        for (int at = 0; at < matches.length; at++) {
            if (matches[at] >= 0) {
                assertEquals(before.get(matches[at]), after.get(at));
                rising.add(matches[at]);
            }
        }
        assertEquals(rising.stream().distinct().sorted().toList(), rising);
        assertEquals(common(before, after), rising.size());
    }

    @Example
    void matchesByHand() {
        assertArrayEquals(new int[] {0, -1, 2}, WordDiff.matches(List.of("a", "b", "c"), List.of("a", "x", "c")));
        assertArrayEquals(new int[] {-1}, WordDiff.matches(List.of(), List.of("a")));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("a", "b", "c").list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("good", "bad.", "很好", "\n", "the", "film", "x").list().ofMinSize(1).ofMaxSize(14)
            .map(words -> String.join(" ", words)).filter(text -> !text.isBlank());
    }

    /** Length of the longest common subsequence, by the table of all beginnings. */
    private static int common(List<String> one, List<String> other) {
        int[] row = new int[other.size() + 1];
        for (String word : one) {
            int[] next = new int[other.size() + 1];
            for (int at = 0; at < other.size(); at++) {
                next[at + 1] = word.equals(other.get(at)) ? row[at] + 1 : Math.max(row[at + 1], next[at]);
            }
            row = next;
        }
        return Arrays.stream(row).max().orElse(0);
    }

    private static List<Cue> reworded(String typed) {
        return Rewording.of(BEFORE, typed, 10).orElseThrow();
    }

    private static Cue cue(double start, double end, String text) {
        return new Cue(new TimeSpan(start, end), text, Timing.GIVEN);
    }

    private static Cue guess(double start, double end, String text) {
        return new Cue(new TimeSpan(start, end), text, Timing.ESTIMATED);
    }
}
