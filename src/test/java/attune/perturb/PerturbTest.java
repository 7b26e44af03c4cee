package attune.perturb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import attune.domain.CharSpan;
import attune.domain.Features;
import attune.domain.Frame;
import attune.domain.Modality;
import attune.domain.Picture;
import attune.domain.Pieces;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Sound;
import attune.domain.Stream;
import attune.domain.Timing;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each change does what its measure says, and nothing else. */
class PerturbTest {

    @Test
    void noiseHasTheRatioAskedFor() {
        float[] tone = new float[48_000];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.3 * Math.sin(i * 0.05));
        }
        Sound noisy = WhiteNoise.at(new Sound(16_000, tone), 10, new Random(1));
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < tone.length; i++) {
            signal += tone[i] * tone[i];
            noise += Math.pow(noisy.samples()[i] - tone[i], 2);
        }
        assertEquals(10, 10 * Math.log10(signal / noise), 0.2);
    }

    @Test
    void noiseOnVectorsFollowsEachColumn() {
        Position row = new Position.Row(0, Optional.empty());
        Stream.Vectors quiet = new Stream.Vectors(new float[20_000], 2, Collections.nCopies(10_000, row));
        float[] noisy = VectorNoise.at(quiet, 20, List.of(1.0, 50.0), new Random(3)).values();
        assertEquals(0.01, IntStream.range(0, 10_000).mapToDouble(i -> noisy[2 * i] * noisy[2 * i]).average().orElse(0), 1e-3);
        assertEquals(25, IntStream.range(0, 10_000).mapToDouble(i -> noisy[2 * i + 1] * noisy[2 * i + 1]).average().orElse(0), 2);
    }

    @Test
    void aConditionChangesWhatItNamesAndNothingElse() {
        Picture white = new Picture(40, 40, new byte[4800], 0);
        Pieces pieces = new Pieces(Optional.empty(), List.of(new Frame(white, List.of())),
            Optional.of(new Sound(8, new float[] {1, -1})), Optional.empty());
        byte[] covered = new Condition.Covered(25).of(pieces, new Random(4)).frames().getFirst().picture().rgb();
        assertEquals(1200, IntStream.range(0, covered.length).filter(i -> covered[i] != 0).count(), 130);
        assertSame(pieces, new Condition.Absent(Modality.TEXT).of(pieces, new Random(5)));
        assertSame(pieces.frames(), new Condition.NoisySound(10).of(pieces, new Random(5)).frames());
        assertEquals("sound SNR 10 dB", new Condition.NoisySound(10).name());
    }

    @Test
    void gainScalesAmplitudes() {
        assertArrayEquals(new float[] {1, -2}, Gain.by(new Sound(8, new float[] {0.1f, -0.2f}), 20).samples(), 1e-6f);
    }

    @Test
    void wordDropoutKeepsPlacesAndHidesAboutTheShare() {
        Position piece = new Position.Piece("a", new CharSpan(0, 1), Optional.empty(), Timing.GIVEN);
        int[] ids = IntStream.range(100, 1100).toArray();
        Stream.TokenIds hidden = WordDropout.of(
            new Stream.TokenIds(ids, Collections.nCopies(1000, piece)), 0.2, 1, new Random(2));
        assertEquals(200, IntStream.of(hidden.ids()).filter(id -> id == 1).count(), 40);
        assertEquals(1000, hidden.positions().size());
        assertEquals(100, ids[0]);
    }

    @Test
    void modalityDropoutLeavesSomethingToRead() {
        Stream row = new Stream.Vectors(new float[] {1}, 1, List.of(new Position.Row(0, Optional.empty())));
        Features features = new Features(Map.of(Modality.TEXT, row, Modality.AUDIO, row));
        Random random = new Random(3);
        int both = 0;
        for (int i = 0; i < 1000; i++) {
            Features kept = ModalityDropout.of(features, 0.5, random);
            assertFalse(kept.isEmpty());
            both += kept.streams().size() == 2 ? 1 : 0;
        }
        assertEquals(250, both, 50);
    }

    @Test
    void mirroringTwiceIsNothing() {
        byte[] rgb = new byte[3 * 5 * 2];
        new Random(4).nextBytes(rgb);
        Frame frame = new Frame(new Picture(5, 2, rgb, 1), List.of(new Rectangle(0.1, 0.2, 0.3, 0.4)));
        Frame once = Mirror.of(frame);
        assertEquals(frame.picture().argb(0, 1), once.picture().argb(4, 1));
        assertEquals(0.6, once.faces().getFirst().left(), 1e-9);
        assertArrayEquals(rgb, Mirror.of(once).picture().rgb());
    }

    @Test
    void blurKeepsAPlainPictureAndSpreadsADot() {
        byte[] rgb = new byte[3 * 9];
        rgb[3 * 4] = (byte) 90;
        Picture blurred = Blur.of(new Picture(3, 3, rgb, 0), 1);
        assertEquals(10, blurred.rgb()[3 * 4]);
        assertEquals(0, blurred.rgb()[3 * 4 + 1]);
        assertArrayEquals(rgb, Blur.of(new Picture(3, 3, rgb, 0), 0).rgb());
    }

    @Test
    void coverPaintsThePartAlone() {
        Picture covered = Cover.of(new Picture(4, 4, new byte[48], 0), new Rectangle(0.5, 0, 0.5, 0.5), 255);
        assertEquals(0xffffffff, covered.argb(3, 1));
        assertEquals(0xff000000, covered.argb(1, 1));
        assertEquals(0xff000000, covered.argb(3, 2));
    }
}
