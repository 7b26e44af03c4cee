package attune.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.ClipFacts;
import attune.domain.Cue;
import attune.domain.Sample;
import attune.domain.Script;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Transcript;
import attune.domain.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Windows tile a clip, and every word of it is read in exactly one. */
class WindowsTest {

    @Example
    void aShortClipIsOneWindow() {
        assertEquals(List.of(new TimeSpan(0, 15)), Windows.of(clip(15, List.of()), List.of()));
        assertFalse(Windows.needsVoice(clip(15, List.of())));
    }

    @Example
    void wholeCuesArePacked() {
        Sample.Clip clip = clip(30, List.of(new TimeSpan(0, 6), new TimeSpan(7, 12), new TimeSpan(13, 20), new TimeSpan(20, 29)));
        assertEquals(List.of(new TimeSpan(0, 12.5), new TimeSpan(12.5, 20), new TimeSpan(20, 30)),
            Windows.of(clip, List.of()));
        assertFalse(Windows.needsVoice(clip));
    }

    @Example
    void withoutCuesTheCutIsInAPause() {
        Sample.Clip clip = clip(25, List.of());
        assertTrue(Windows.needsVoice(clip));
        assertEquals(List.of(new TimeSpan(0, 11.5), new TimeSpan(11.5, 25)),
            Windows.of(clip, List.of(new TimeSpan(0, 6), new TimeSpan(7, 11), new TimeSpan(12, 25))));
        assertEquals(List.of(new TimeSpan(0, 15), new TimeSpan(15, 25)), Windows.of(clip, List.of()));
    }

    @Example
    void aCueLongerThanAWindowIsCutInAPause() {
        Sample.Clip clip = clip(24, List.of(new TimeSpan(0, 22)));
        assertTrue(Windows.needsVoice(clip));
        assertEquals(9.5, Windows.of(clip, List.of(new TimeSpan(0, 9), new TimeSpan(10, 22))).getFirst().end());
    }

    @Property(tries = 200)
    void windowsTileTheClipAndShareOutItsWords(@ForAll @DoubleRange(min = 0.1, max = 300) double duration, @ForAll long seed) {
        Random random = new Random(seed);
        Sample.Clip clip = clip(duration, spans(random, duration * 1.1));
        List<TimeSpan> windows = Windows.of(clip, random.nextBoolean() ? List.of() : voiced(random, duration));
        double reached = 0;
        int words = 0;
        for (TimeSpan window : windows) {
            assertEquals(reached, window.start());
            assertTrue(window.length() > 0 && window.length() <= Windows.LONGEST + 1e-9, window::toString);
            reached = window.end();
            words += WindowScript.of(clip.transcript(), window, reached == duration)
                .map(Script::words).map(List::size).orElse(0);
        }
        assertEquals(duration, reached);
        assertEquals(2 * clip.transcript().cues().size(), words);
    }

    @Example
    void ofACueAcrossTheEdgeEachWindowGetsItsWords() {
        Transcript transcript = new Transcript(List.of(new Cue(new TimeSpan(0, 4), "one two six ten", Timing.GIVEN)),
            Transcript.Source.GIVEN);
        Script first = WindowScript.of(transcript, new TimeSpan(0, 2), false).orElseThrow();
        assertEquals("one two", first.text());
        Script second = WindowScript.of(transcript, new TimeSpan(2, 4), true).orElseThrow();
        assertEquals(List.of("six", "ten"), second.words().stream().map(Word::text).toList());
        assertEquals(2, second.words().getFirst().time().orElseThrow().start(), 1e-9);
        assertTrue(WindowScript.of(transcript, new TimeSpan(5, 6), false).isEmpty());
    }

    private static List<TimeSpan> spans(Random random, double duration) {
        List<TimeSpan> spans = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            double start = random.nextDouble() * duration;
            spans.add(new TimeSpan(start, start + 0.01 + random.nextDouble() * 20));
        }
        return spans;
    }

    private static List<TimeSpan> voiced(Random random, double duration) {
        List<TimeSpan> spans = new ArrayList<>();
        for (double at = random.nextDouble(); at < duration; at += 0.3 + random.nextDouble() * 3) {
            double end = Math.min(duration, at + 0.1 + random.nextDouble() * 20);
            spans.add(new TimeSpan(at, end));
            at = end;
        }
        return spans;
    }

    private static Sample.Clip clip(double duration, List<TimeSpan> cues) {
        Transcript transcript = cues.isEmpty() ? Transcript.none() : new Transcript(
            cues.stream().map(time -> new Cue(time, "two words", Timing.GIVEN)).toList(), Transcript.Source.GIVEN);
        ClipFacts.Audio audio = new ClipFacts.Audio("pcm", 16_000, 1);
        ClipFacts facts = new ClipFacts("wav", duration, true, Optional.empty(), Optional.of(audio));
        return new Sample.Clip("id", "title", Path.of("clip.wav"), facts, transcript, Optional.empty());
    }
}
