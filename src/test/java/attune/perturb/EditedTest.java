package attune.perturb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.CharSpan;
import attune.domain.Cue;
import attune.domain.Edit;
import attune.domain.Features;
import attune.domain.Frame;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Script;
import attune.domain.Sound;
import attune.domain.Stream;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Word;
import attune.text.Words;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A list of changes does to pieces what each change says, where it says, and nothing else. */
class EditedTest {

    private static final Script SCRIPT = Words.of(List.of(new Cue(new TimeSpan(1, 3), "not a good day", Timing.GIVEN)));
    private static final Rectangle LEFT = new Rectangle(0, 0, 0.5, 1);

    @Test
    void wordsAreReplacedAndTheOthersKeepTheirTimeAndTheirSpelling() {
        EditedScript edited = EditedScript.of(SCRIPT, 0, List.of(replaced(6, 10, "good", "rather bad")));
        Script script = edited.script().orElseThrow();
        assertEquals("not a rather bad day", script.text());
        assertEquals(List.of("not", "a", "rather", "bad", "day"), script.words().stream().map(Word::text).toList());
        script.words().forEach(word -> assertEquals(word.text(), word.chars().of(script.text())));
        assertEquals(SCRIPT.words().get(3).time(), script.words().get(4).time());
        TimeSpan good = SCRIPT.words().get(2).time().orElseThrow();
        assertEquals(good.start(), script.words().get(2).time().orElseThrow().start());
        assertEquals(good.end(), script.words().get(3).time().orElseThrow().end(), 1e-9);
    }

    @Test
    void placesAreThoseOfTheOriginalInAnyOrder() {
        Edit first = replaced(0, 3, "not", "");
        Edit second = hidden(11, 14, "day");
        EditedScript one = EditedScript.of(SCRIPT, 0, List.of(first, second));
        assertEquals(one, EditedScript.of(SCRIPT, 0, List.of(second, first)));
        assertEquals(" a good day", one.script().orElseThrow().text());
        assertEquals(List.of(new CharSpan(8, 11)), one.hidden());
        assertEquals("day", one.hidden().getFirst().of(one.script().orElseThrow().text()));
    }

    @Test
    void ofTwoThatOverlapTheLaterCounts() {
        EditedScript edited = EditedScript.of(SCRIPT, 0, List.of(hidden(6, 10, "good"), replaced(6, 10, "good", "bad")));
        assertEquals("not a bad day", edited.script().orElseThrow().text());
        assertTrue(edited.hidden().isEmpty());
    }

    @Test
    void anotherWindowIsLeftAlone() {
        assertSame(SCRIPT, EditedScript.of(SCRIPT, 1, List.of(replaced(6, 10, "good", "bad"))).script().orElseThrow());
    }

    @Test
    void aTextOfWhichNothingIsLeftIsAbsent() {
        assertTrue(EditedScript.of(SCRIPT, 0, List.of(replaced(0, 14, "", ""))).script().isEmpty());
    }

    @Test
    void changesOfAnotherTextAreRefused() {
        assertEquals("edits.other-words", assertThrows(BadInput.class,
            () -> EditedScript.of(SCRIPT, 0, List.of(hidden(6, 10, "evil")))).problem());
        assertThrows(BadInput.class, () -> EditedScript.of(SCRIPT, 0, List.of(hidden(12, 15, ""))));
    }

    @Test
    void aPartOfOneFrameIsCovered() {
        List<Frame> frames = List.of(frame(1), frame(2));
        List<Frame> edited = EditedFrames.of(frames, List.of(new Edit.Covered(part(2, LEFT))));
        assertSame(frames.get(0), edited.get(0));
        Picture covered = edited.get(1).picture();
        assertEquals(0xff808080, covered.argb(3, 2));
        assertEquals(frames.get(1).picture().argb(4, 2), covered.argb(4, 2));
    }

    @Test
    void aPartIsBlurredFromWithin() {
        Picture sharp = frame(1).picture();
        Picture blurred = EditedFrames.of(List.of(frame(1)), List.of(new Edit.Blurred(part(1, LEFT), 1)))
            .getFirst().picture();
        assertEquals(sharp.argb(5, 1), blurred.argb(5, 1));
        assertEquals(blurred.argb(0, 0), blurred.argb(3, 3));
        double mean = 0;
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 4; x++) {
                mean += (sharp.argb(x, y) & 0xff) / 16.0;
            }
        }
        assertEquals(mean, blurred.argb(1, 1) & 0xff, 1.01);
    }

    @Test
    void aStretchIsSilencedOnTheClock() {
        Sound sound = new Sound(10, ones(20));
        float[] silent = EditedSound.of(sound, 5, List.of(new Edit.Silenced(new TimeSpan(5.5, 6)))).samples();
        for (int i = 0; i < 20; i++) {
            assertEquals(i >= 5 && i < 10 ? 0 : 1, silent[i], "sample " + i);
        }
        assertSame(sound, EditedSound.of(sound, 5, List.of(new Edit.Silenced(new TimeSpan(0, 5)))));
    }

    @Test
    void noiseHasItsRatioAndIsTheSameAgain() {
        Sound sound = new Sound(1000, ones(20_000));
        Edit noise = new Edit.Noisy(Optional.of(new TimeSpan(0, 10)), 10, 3);
        float[] noisy = EditedSound.of(sound, 0, List.of(noise)).samples();
        double power = 0;
        for (int i = 0; i < 10_000; i++) {
            power += (noisy[i] - 1) * (noisy[i] - 1) / 10_000;
        }
        assertEquals(0.1, power, 0.01);
        assertEquals(1, noisy[10_000]);
        assertArrayEquals(noisy, EditedSound.of(sound, 0, List.of(noise)).samples());
        Edit other = new Edit.Noisy(Optional.of(new TimeSpan(0, 10)), 10, 4);
        assertNotEquals(noisy[0], EditedSound.of(sound, 0, List.of(other)).samples()[0]);
    }

    @Test
    void whatIsHiddenIsMaskedAtItsPositions() {
        List<Position> pieces = List.of(piece(0, 3), piece(4, 5), piece(6, 8), piece(8, 10), piece(11, 14));
        List<Position> regions = List.of(region(1, LEFT), region(1, new Rectangle(0.4, 0, 0.6, 1)), region(2, LEFT));
        List<Position> segments = List.of(segment(0, 1), segment(1, 2), segment(2, 3));
        Features features = new Features(Map.of(
            Modality.TEXT, new Stream.TokenIds(new int[5], pieces),
            Modality.VISION, new Stream.Vectors(new float[3], 1, regions),
            Modality.AUDIO, new Stream.Vectors(new float[3], 1, segments)));
        Masking masking = EditedMasking.of(Masking.without(Modality.AUDIO), features, List.of(new CharSpan(6, 10)),
            List.of(new Edit.HiddenRegion(part(1, LEFT)), new Edit.HiddenSeconds(new TimeSpan(1.2, 2.6)),
                new Edit.Off(Modality.VISION)));
        assertEquals(Set.of(Modality.AUDIO, Modality.VISION), masking.modalities());
        assertEquals(bits(2, 3), masking.positions().get(Modality.TEXT));
        assertEquals(bits(0), masking.positions().get(Modality.VISION));
        assertEquals(bits(1, 2), masking.positions().get(Modality.AUDIO));
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        Arrays.stream(set).forEach(bits::set);
        return bits;
    }

    private static Edit replaced(int from, int to, String said, String with) {
        return new Edit.ReplacedWords(new Edit.Words(0, new CharSpan(from, to), said), with);
    }

    private static Edit hidden(int from, int to, String said) {
        return new Edit.HiddenWords(new Edit.Words(0, new CharSpan(from, to), said));
    }

    private static Edit.Part part(double time, Rectangle where) {
        return new Edit.Part(new Edit.Shot.Frames(new TimeSpan(time, time)), where);
    }

    private static float[] ones(int count) {
        float[] ones = new float[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Frame frame(double time) {
        byte[] rgb = new byte[3 * 8 * 4];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) (i * 37 % 251);
        }
        return new Frame(new Picture(8, 4, rgb, time), List.of());
    }

    private static Position piece(int from, int to) {
        return new Position.Piece("x", new CharSpan(from, to), Optional.empty(), Timing.GIVEN);
    }

    private static Position region(double time, Rectangle where) {
        return new Position.Region((int) time, time, where, Position.Region.Kind.CELL);
    }

    private static Position segment(double from, double to) {
        return new Position.Segment(new TimeSpan(from, to));
    }
}
