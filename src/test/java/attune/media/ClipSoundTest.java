package attune.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.ClipFacts;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sound comes out at its own time, exactly as long as asked, from every format. */
class ClipSoundTest {

    @TempDir
    Path folder;

    @Test
    void sixteenBitsAtTheSameRateComeOutAsTheyWere() throws IOException {
        float[] ramp = new float[32000];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (i % 4001 - 2000) / 32768f;
        }
        Path wav = folder.resolve("ramp.wav");
        WavFile.write(new Sound(16000, ramp), wav);
        assertArrayEquals(ramp, read(wav, 0, 2, 16000).samples());
        assertArrayEquals(
            Arrays.copyOfRange(ramp, 8123, 8123 + 3456), read(wav, 8123 / 16000.0, 11579 / 16000.0, 16000).samples());
        ClipFacts facts = ClipProbe.facts(wav);
        assertTrue(facts.video().isEmpty());
        assertEquals(2, facts.duration(), 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"wav,pcm_s16le,a.wav", "mp3,libmp3lame,a.mp3", "ogg,vorbis,a.ogg", "opus,libopus,a.opus", "flac,flac,a.flac",
        "mp4,aac,a.m4a", "matroska,libopus,a.mka", "adts,aac,a.aac"})
    void aWindowIsTheSameAsThatPartOfTheWhole(String format, String codec, String name) {
        int own = codec.equals("libopus") ? 48000 : 44100;
        Path file = MadeClip.of(format, null).soundFormat(own, 2)
            .sound(codec, 6, t -> 0.4 * Math.sin(2 * Math.PI * (200 + 100 * t) * t)).in(folder, name);
        assertTrue(ClipProbe.facts(file).video().isEmpty());
        // The recorder leaves a hole near the end of what it writes into Matroska.
        assertEquals(6, ClipProbe.facts(file).duration(), format.equals("matroska") ? 1 : 0.12);
        float[] whole = read(file, 0, 6, 16000).samples();
        float[] window = read(file, 3, 4.5, 16000).samples();
        assertEquals(24000, window.length);
        // Matroska rounds times to milliseconds; AAC fills in noise of its own.
        assertTrue(nearest(Arrays.copyOfRange(whole, 48000, 72000), window, 16) > 0.98);
        float[] original = new float[24000];
        for (int i = 0; i < original.length; i++) {
            double t = 3 + i / 16000.0;
            original[i] = (float) Math.sin(2 * Math.PI * (200 + 100 * t) * t);
        }
        double best = nearest(original, window, 40);
        // Some encoders add a delay that their container cannot tell.
        assertTrue(best > 0.9 || codec.equals("aac") || codec.equals("vorbis"), "likeness to what was recorded " + best);
    }

    @Test
    void theWholeInChunksIsTheWholeAtOnce() {
        Path file = MadeClip.of("mp4", "mpeg4").frames(75).sound("aac", 3, MadeClip.tone(440)).in(folder, "tone.mp4");
        List<float[]> chunks = new ArrayList<>();
        ClipSound.stream(file, 16000, Cancellation.never(), chunks::add);
        int length = chunks.stream().mapToInt(chunk -> chunk.length).sum();
        float[] joined = new float[length];
        int at = 0;
        for (float[] chunk : chunks) {
            assertTrue(chunk.length <= 16000);
            System.arraycopy(chunk, 0, joined, at, chunk.length);
            at += chunk.length;
        }
        assertArrayEquals(joined, read(file, 0, length / 16000.0, 16000).samples());
    }

    @Test
    void stereoBecomesTheMean() {
        Path file = MadeClip.of("wav", null).soundFormat(16000, 2).sound("pcm_s16le", 1, t -> 0.5).in(folder, "s.wav");
        assertEquals(0.5, read(file, 0, 1, 16000).samples()[8000], 1e-3);
    }

    @Test
    void whereThereIsNoSoundThereIsSilence() {
        Path file = MadeClip.of("mp4", "mpeg4").frames(75).sound("aac", 1, MadeClip.tone(440)).in(folder, "s.mp4");
        float[] samples = read(file, 0, 3, 16000).samples();
        assertEquals(48000, samples.length);
        assertTrue(loudness(samples, 2000, 14000) > 0.3);
        assertEquals(0, loudness(samples, 20000, 48000), 1e-4);
    }

    @Test
    void aBrokenTailIsUsedAsFarAsItGoes() throws IOException {
        Path file = MadeClip.of("matroska", "mpeg4").frames(75).sound("aac", 3, MadeClip.tone(440)).in(folder, "whole.mkv");
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.mkv"), Arrays.copyOf(bytes, bytes.length * 6 / 10));
        float[] samples = read(cut, 0, 3, 16000).samples();
        assertTrue(loudness(samples, 4000, 16000) > 0.3);
        assertEquals(0, loudness(samples, 44000, 48000), 1e-4);
    }

    @Test
    void whatDamageDecodesToIsNotHeard() throws IOException {
        float[] loud = {0.5f, -3f, 0.25f, 1.5f};
        ByteBuffer wav = ByteBuffer.allocate(44 + 4 * 48000).order(ByteOrder.LITTLE_ENDIAN)
            .put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 4 * 48000)
            .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 3).putShort((short) 1)
            .putInt(16000).putInt(64000).putShort((short) 4).putShort((short) 32)
            .put("data".getBytes(StandardCharsets.US_ASCII)).putInt(4 * 48000);
        for (int i = 0; i < 48000; i++) {
            wav.putFloat(i >= 20000 && i < 30000 ? (i % 2 == 0 ? Float.NaN : 1e20f) : loud[i % 4]);
        }
        float[] samples = read(Files.write(folder.resolve("wild.wav"), wav.array()), 0, 3, 16000).samples();
        assertArrayEquals(new float[] {0.5f, -1, 0.25f, 1}, Arrays.copyOf(samples, 4));
        assertEquals(0, loudness(samples, 20000, 30000));
        assertEquals(0.25f, samples[46002]);
    }

    @Test
    void aClipWithoutSoundIsRefused() {
        Path file = MadeClip.of("mp4", "mpeg4").frames(5).in(folder, "silent.mp4");
        assertTrue(ClipProbe.facts(file).audio().isEmpty());
        assertEquals("media.no-sound", assertThrows(BadInput.class, () -> read(file, 0, 1, 16000)).problem());
    }

    private static Sound read(Path file, double from, double to, int rate) {
        return ClipSound.read(file, new TimeSpan(from, to), rate, Cancellation.never());
    }

    private static double loudness(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }

    /** The best likeness of two stretches of which one may be late by a few samples. */
    private static double nearest(float[] a, float[] b, int slips) {
        float[] middle = Arrays.copyOfRange(a, slips, a.length - slips);
        double best = 0;
        for (int slip = 0; slip <= 2 * slips; slip++) {
            best = Math.max(best, likeness(middle, Arrays.copyOfRange(b, slip, slip + middle.length)));
        }
        return best;
    }

    /** Cosine of two stretches. */
    private static double likeness(float[] a, float[] b) {
        double ab = 0;
        double aa = 1e-12;
        double bb = 1e-12;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return ab / Math.sqrt(aa * bb);
    }
}
