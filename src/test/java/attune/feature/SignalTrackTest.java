package attune.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.ClipFacts;
import attune.domain.Cue;
import attune.domain.Pieces;
import attune.domain.Sample;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.domain.Transcript;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.media.ClipProbe;
import attune.signal.LogMel;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lanes and the pieces of a sound that was written to a file: a tone of 220 Hz in each even second, silence between. */
class SignalTrackTest {

    @TempDir private Path folder;

    @Test
    void shortAndLongClipsTellTheSame() throws IOException {
        for (int seconds : new int[] {10, (int) SignalTrack.ON_HEAP + 10}) {
            try (SignalTrack track = SignalTrack.of(clip(seconds), Progress.SILENT, Cancellation.never())) {
                assertEquals(seconds, track.duration(), 0.01);
                for (int columns : new int[] {10, 100, 1000}) {
                    lanesAreRight(track, columns);
                }
                float[] all = track.peaks(new TimeSpan(0, seconds), 3);
                assertTrue(all[0] < -0.45 && all[1] > 0.45);
            }
        }
    }

    private static void lanesAreRight(SignalTrack track, int columns) {
        TimeSpan span = new TimeSpan(0, 10);
        float[] peaks = track.peaks(span, columns);
        float[] energy = track.energy(span, columns);
        float[] pitch = track.pitch(span, columns);
        float[] mel = track.logMel(span, columns);
        for (int c = 0; c < columns; c++) {
            double from = (double) c / columns * 10 % 2;
            double to = from + 10.0 / columns;
            if (from > 0.05 && to < 0.95) {
                assertEquals(0.5, peaks[2 * c + 1], 0.01);
                assertEquals(-9.03, energy[c], 0.1);
                assertEquals(220, pitch[c], 2);
                assertTrue(mel[c * 80 + 6] > 0);
            } else if (from > 1.05 && to < 1.95) {
                assertEquals(0, peaks[2 * c + 1], 0.001);
                assertEquals(-100, energy[c], 1);
                assertTrue(Float.isNaN(pitch[c]));
                assertEquals(LogMel.SILENCE, mel[c * 80 + 6], 0.02);
            }
        }
    }

    @Test
    void aLongClipLeavesNothingBehind() throws IOException {
        Path mapped;
        try (TemporaryMemory memory = new TemporaryMemory(1000)) {
            mapped = memory.file();
            memory.next().set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
        }
        assertFalse(Files.exists(mapped));
        assertThrows(BadInput.class, () -> new TemporaryMemory(Long.MAX_VALUE));
        Sample.Clip clip = clip((int) SignalTrack.ON_HEAP + 10);
        Cancellation cancelled = new Cancellation();
        assertThrows(CancellationException.class, () -> SignalTrack.of(clip, (done, step) -> cancelled.cancel(), cancelled));
    }

    @Test
    void theVoiceIsFoundAndWindowsEndInPauses() throws IOException {
        Sample.Clip clip = clip(20);
        List<TimeSpan> voiced = VoicedTime.of(clip, Progress.SILENT, Cancellation.never());
        assertEquals(10, voiced.size());
        assertEquals(2, voiced.get(1).start(), 0.02);
        assertEquals(3, voiced.get(1).end(), 0.02);
        List<TimeSpan> windows = Windows.of(clip, voiced);
        assertEquals(13.5, windows.getFirst().end(), 0.02);
    }

    @Test
    void aWindowIsDecodedOnceAndAnEditOfItsTextDecodesNothing() throws IOException {
        Sample.Clip clip = clip(10);
        TimeSpan window = new TimeSpan(1.5, 4.25);
        try (FaceFinder faces = new FaceFinder()) {
            ClipPieces pieces = new ClipPieces(new PiecesCache(), faces, 16, 640);
            Pieces first = pieces.decode(clip, window, Cancellation.never()).pieces();
            Sound sound = first.sound().orElseThrow();
            assertEquals(44_000, sound.samples().length);
            assertTrue(first.frames().isEmpty() && first.script().isEmpty());
            assertEquals(0, sound.samples()[4000], 1e-4);
            assertTrue(Math.abs(sound.samples()[9000]) + Math.abs(sound.samples()[9018]) > 0.3);
            Files.delete(clip.file());
            Transcript typed = new Transcript(List.of(new Cue(new TimeSpan(2, 3), "hello", Timing.ESTIMATED)),
                Transcript.Source.TYPED);
            Pieces edited = pieces.decode(clip.withTranscript("other", typed), window, Cancellation.never()).pieces();
            assertEquals("hello", edited.script().orElseThrow().text());
            assertTrue(edited.sound().orElseThrow() == sound);
        }
    }

    @Test
    void aClipWithoutSoundHasAnEmptyTrack() {
        ClipFacts silent = new ClipFacts("mp4", 5, true, Optional.of(new ClipFacts.Video("h264", 4, 4, 0, 25)), Optional.empty());
        Sample.Clip clip = new Sample.Clip("a", "b", folder.resolve("none.mp4"), silent, Transcript.none(), Optional.empty());
        try (SignalTrack track = SignalTrack.of(clip, Progress.SILENT, Cancellation.never())) {
            assertEquals(0, track.duration());
            assertEquals(-100, track.energy(new TimeSpan(0, 5), 1)[0]);
            assertEquals(List.of(), new ArrayList<>(VoicedTime.of(clip, Progress.SILENT, Cancellation.never())));
        }
    }

    private Sample.Clip clip(int seconds) throws IOException {
        int samples = seconds * 16_000;
        ByteBuffer wav = ByteBuffer.allocate(44 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2 * samples);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(16_000).putInt(32_000).putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            double tone = 0.5 * Math.sin(2 * Math.PI * 220 * i / 16_000);
            wav.putShort((short) (i / 16_000 % 2 == 0 ? 32767 * tone : 0));
        }
        Path file = folder.resolve("tone" + seconds + ".wav");
        Files.write(file, wav.array());
        return new Sample.Clip("tone" + seconds, "tone", file, ClipProbe.facts(file), Transcript.none(), Optional.empty());
    }
}
