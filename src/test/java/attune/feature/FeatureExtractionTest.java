package attune.feature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.Cue;
import attune.domain.Features;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Pieces;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Script;
import attune.domain.Sound;
import attune.domain.Stream;
import attune.domain.StreamSpec;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.signal.LogMel;
import attune.text.SmallVocabulary;
import attune.text.WordPieces;
import attune.text.Words;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every position knows the piece of the sample it stands for, and what is absent stays absent. */
class FeatureExtractionTest {

    @TempDir private static Path folder;
    private static WordPieces wordPieces;
    private static FeatureExtraction extraction;

    @BeforeAll
    static void open() {
        wordPieces = WordPieces.open(SmallVocabulary.in(folder));
        extraction = FeatureExtraction.of(Map.of(
            Modality.TEXT, new StreamSpec.Tokens("v", wordPieces.size(), 6),
            Modality.VISION, new StreamSpec.Regions(2, 2, 4),
            Modality.AUDIO, new StreamSpec.LogMel(80, 20, 5, -8, 4)), wordPieces);
    }

    @AfterAll
    static void close() {
        wordPieces.close();
    }

    @Test
    void wordPiecesHaveTheirShareOfTheWordsTime() {
        Pieces pieces = clip(List.of(new Cue(new TimeSpan(10, 11), "good 很好xyz", Timing.GIVEN)), List.of(), 0);
        Stream.TokenIds text = (Stream.TokenIds) extraction.extract(pieces).stream(Modality.TEXT).orElseThrow();
        Position.Piece good = (Position.Piece) text.positions().get(0);
        assertEquals("good", good.piece());
        assertEquals(10, good.time().orElseThrow().start());
        assertEquals(10 + 4 / 9.0, good.time().orElseThrow().end(), 1e-9);
        double reached = 10;
        for (Position position : text.positions()) {
            Position.Piece piece = (Position.Piece) position;
            assertEquals(reached, piece.time().orElseThrow().start(), 1e-9);
            reached = piece.time().orElseThrow().end();
            assertEquals(Timing.ESTIMATED, piece.timing());
        }
        assertEquals(11, reached, 1e-9);
    }

    @Test
    void ofAPostNoWordHasATime() {
        Pieces post = new Pieces(Optional.of(new Script("the room", Words.of("the room"))), List.of(),
            Optional.empty(), Optional.empty());
        Features features = extraction.extract(post);
        assertEquals(Map.of(Modality.TEXT, 2).keySet(), features.streams().keySet());
        features.stream(Modality.TEXT).orElseThrow().positions()
            .forEach(position -> assertTrue(((Position.Piece) position).time().isEmpty()));
    }

    @Test
    void whatIsAbsentOrTooShortIsAbsent() {
        assertTrue(extraction.extract(clip(List.of(), List.of(), 100)).isEmpty());
        Pieces blank = new Pieces(Optional.of(new Script(" \n", List.of())), List.of(), Optional.empty(),
            Optional.empty());
        assertTrue(extraction.extract(blank).isEmpty());
    }

    @Test
    void regionsAreCellsThenTheLargestFace() {
        Picture picture = quarters(8, 8);
        Frame frame = new Frame(picture, List.of(new Rectangle(0.25, 0.25, 0.5, 0.5), new Rectangle(0, 0, 0.1, 0.1)));
        Stream.RegionPixels vision = (Stream.RegionPixels) extraction.extract(clip(List.of(), List.of(frame, frame, frame), 0))
            .stream(Modality.VISION).orElseThrow();
        assertEquals(10, vision.length());
        Position.Region bottomLeft = (Position.Region) vision.positions().get(2);
        assertEquals(new Position.Region(0, 2.5, new Rectangle(0, 0.5, 0.5, 0.5), Position.Region.Kind.CELL), bottomLeft);
        Position.Region face = (Position.Region) vision.positions().get(9);
        assertEquals(Position.Region.Kind.FACE, face.kind());
        assertEquals(2, face.frame());
        int each = 3 * 4 * 4;
        for (int cell = 0; cell < 4; cell++) {
            for (int i = 0; i < each; i++) {
                assertEquals(i < 16 ? cell / 3f : i < 32 ? 0 : 1, vision.values()[cell * each + i], 1e-6);
            }
        }
        // The face reaches over all four cells: its corners are theirs.
        assertArrayEquals(new float[] {0, 1 / 3f, 2 / 3f, 1}, new float[] {
            vision.values()[4 * each], vision.values()[4 * each + 3], vision.values()[4 * each + 12],
            vision.values()[4 * each + 15]}, 1e-6f);
    }

    @Test
    void scalingAveragesTheWholeArea() {
        for (int width : new int[] {1, 3, 4, 7, 50}) {
            byte[] rgb = new byte[3 * width * 5];
            new Random(width).nextBytes(rgb);
            double mean = 0;
            for (byte value : rgb) {
                mean += (value & 0xff) / 255.0 / rgb.length;
            }
            float[] scaled = new float[3 * 16];
            AreaAverage.of(new Picture(width, 5, rgb, 0), new Rectangle(0, 0, 1, 1), 4, scaled, 0);
            double sum = 0;
            for (float value : scaled) {
                sum += value / scaled.length;
            }
            assertEquals(mean, sum, 1e-5, width + " pixels wide");
        }
    }

    @Test
    void segmentsAreRawLogMelOnTheClipsClock() {
        float[] samples = new float[16_000 * 3 / 2];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(0.05 * i);
        }
        Pieces pieces = new Pieces(Optional.empty(), List.of(), Optional.of(new Sound(16_000, samples)),
            Optional.of(new TimeSpan(30, 31.5)));
        Stream.LogMelSegments audio = (Stream.LogMelSegments) extraction.extract(pieces).stream(Modality.AUDIO).orElseThrow();
        assertEquals(5, audio.length());
        assertEquals(30.8, ((Position.Segment) audio.positions().get(4)).time().start(), 1e-9);
        float[] whole = LogMel.of(samples);
        for (int n = 0; n < 5; n++) {
            for (int band = 0; band < 80; band++) {
                for (int f = 0; f < 20; f++) {
                    assertEquals(whole[(n * 20 + f) * 80 + band], audio.values()[(n * 80 + band) * 20 + f]);
                }
            }
        }
        assertEquals(List.of(new FeatureExtraction.LeftOut(Modality.AUDIO, 5, 8)), extraction.leftOut(pieces));
    }

    @Test
    void theEndOfASoundIsReadToItsLastHop() {
        Features features = extraction.extract(clip(List.of(), List.of(), 5 * 160));
        Stream.LogMelSegments audio = (Stream.LogMelSegments) features.stream(Modality.AUDIO).orElseThrow();
        assertEquals(1, audio.length());
        assertEquals(new TimeSpan(0, 0.05), ((Position.Segment) audio.positions().getFirst()).time());
        assertTrue(audio.values()[4] > LogMel.SILENCE && audio.values()[5] == LogMel.SILENCE);
    }

    @Test
    void whatHasNoRoomIsSaid() {
        Frame frame = new Frame(quarters(4, 4), List.of());
        Pieces pieces = clip(List.of(new Cue(new TimeSpan(0, 1), "good good good good good good good", Timing.GIVEN)),
            List.of(frame, frame, frame), 0);
        assertEquals(6, extraction.extract(pieces).stream(Modality.TEXT).orElseThrow().length());
        assertEquals(List.of(new FeatureExtraction.LeftOut(Modality.TEXT, 6, 7),
            new FeatureExtraction.LeftOut(Modality.VISION, 2, 3)), extraction.leftOut(pieces));
    }

    @Test
    void anEditOfTheTextMakesItsStreamAlone() {
        StreamCache cache = new StreamCache();
        Frame frame = new Frame(quarters(4, 4), List.of());
        Pieces before = clip(List.of(new Cue(new TimeSpan(0, 1), "good", Timing.GIVEN)), List.of(frame), 16_000);
        Pieces after = new Pieces(Optional.of(Words.of(List.of(new Cue(new TimeSpan(0, 1), "bad", Timing.GIVEN)))),
            before.frames(), before.sound(), before.window());
        Features first = cache.extract(extraction, before);
        Features second = cache.extract(extraction, after);
        assertSame(first.stream(Modality.VISION).get(), second.stream(Modality.VISION).get());
        assertSame(first.stream(Modality.AUDIO).get(), second.stream(Modality.AUDIO).get());
        assertNotSame(first.stream(Modality.TEXT).get(), second.stream(Modality.TEXT).get());
        assertSame(first.stream(Modality.TEXT).get(), cache.extract(extraction, before).stream(Modality.TEXT).get());
    }

    /** Red grows from quarter to quarter by a third of full scale; blue is full. */
    private static Picture quarters(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                rgb[3 * (y * width + x)] = (byte) (85 * (2 * (2 * y / height) + 2 * x / width));
                rgb[3 * (y * width + x) + 2] = (byte) 255;
            }
        }
        return new Picture(width, height, rgb, 2.5);
    }

    private static Pieces clip(List<Cue> cues, List<Frame> frames, int samples) {
        float[] sound = new float[samples];
        Arrays.fill(sound, 0.5f);
        return new Pieces(cues.isEmpty() ? Optional.empty() : Optional.of(Words.of(cues)), frames,
            samples == 0 ? Optional.empty() : Optional.of(new Sound(16_000, sound)), Optional.of(new TimeSpan(0, 12)));
    }
}
