package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.Sound;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import attune.media.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readings, their windows, what is kept between them and what is said about them. */
class AnalyseWithModelsTest {

    private static final Path CLIP = Path.of("assets/samples/queue-irony.mp4");

    @TempDir static Path root;
    private static WorkbenchOnDisk workbench;
    private static Workbench use;
    private static Sample.Clip clip;

    @BeforeAll
    static void install() throws IOException {
        TinyModels.write(root.resolve("models"));
        workbench = new WorkbenchOnDisk(root.resolve("home"), root.resolve("models"), new SameThreadJobRunner());
        use = workbench.useCases();
        clip = (Sample.Clip) use.open().file(CLIP, new TextSource.Automatic(), Progress.SILENT, Cancellation.never());
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    private static Reading read(Sample sample, int window, String model, Masking masking) {
        return use.analyse().read(sample, window, model, "cpu", masking, Progress.SILENT, Cancellation.never());
    }

    @Test
    void aModelOfScoresIsRefused() {
        BadInput refused = assertThrows(BadInput.class, () -> read(clip, 0, "scores", Masking.NONE));
        assertEquals("models.score-unread", refused.problem());
    }

    @Test
    void anotherMaskingDecodesNothingAgain() {
        Reading whole = read(clip, 0, "clips", Masking.NONE);
        Reading masked = read(clip, 0, "clips", Masking.without(Modality.VISION));
        assertSame(whole.pieces().frames(), masked.pieces().frames());
        assertSame(whole.pieces().sound().orElseThrow(), masked.pieces().sound().orElseThrow());
        assertEquals(0, masked.analysis().seconds().get("faces"));
        assertEquals(Set.of(Modality.TEXT, Modality.AUDIO), masked.analysis().gates().orElseThrow().weights().keySet());
        assertNotEquals(whole.analysis().prediction().probabilities()[0], masked.analysis().prediction().probabilities()[0]);
        assertArrayEquals(whole.analysis().prediction().probabilities(),
            read(clip, 0, "clips", Masking.NONE).analysis().prediction().probabilities(), 1e-6f);
    }

    @Test
    void anEditOfTheTextKeepsPicturesAndSound() {
        Reading before = read(clip, 0, "clips", Masking.NONE);
        Sample.Clip edited = use.open().withText(clip, new TextSource.Typed("a bad day"), Progress.SILENT, Cancellation.never());
        Reading after = read(edited, 0, "clips", Masking.NONE);
        assertSame(before.pieces().frames(), after.pieces().frames());
        assertNotEquals(before.pieces().script().orElseThrow().text(), after.pieces().script().orElseThrow().text());
    }

    @Test
    void everythingMaskedIsRefused() {
        BitSet words = new BitSet();
        words.set(0, 1000);
        Masking all = new Masking(Set.of(Modality.VISION, Modality.AUDIO), Map.of(Modality.TEXT, words));
        assertThrows(BadInput.class, () -> read(clip, 0, "clips", all));
    }

    @Test
    void modelsTakeTurns() throws IOException {
        Path third = root.resolve("models/third");
        Files.createDirectories(third);
        for (String file : List.of("spec.json", "weights.safetensors")) {
            Files.copy(root.resolve("models/posts").resolve(file), third.resolve(file));
        }
        for (String model : List.of("clips", "posts", "third", "clips", "third", "posts")) {
            assertEquals(model, read(clip, 0, model, Masking.NONE).analysis().model());
        }
        assertArrayEquals(read(clip, 0, "posts", Masking.NONE).analysis().prediction().logits(),
            read(clip, 0, "third", Masking.NONE).analysis().prediction().logits(), 1e-6f);
    }

    @Test
    void aLongClipIsReadInWindows() throws IOException {
        int rate = 16_000;
        float[] samples = new float[40 * rate];
        for (int i = 0; i < samples.length; i++) {
            boolean voiced = i / rate % 5 < 4;
            samples[i] = voiced ? (float) (0.3 * Math.sin(i * 0.05) * Math.sin(i * 0.0007)) : 0;
        }
        Path wav = root.resolve("long.wav");
        WavFile.write(new Sound(rate, samples), wav);
        Sample sound = use.open().file(wav, new TextSource.Automatic(), Progress.SILENT, Cancellation.never());
        List<TimeSpan> windows = use.analyse().windows(sound, Progress.SILENT, Cancellation.never());
        assertTrue(windows.size() >= 3, windows::toString);
        assertEquals(40, windows.getLast().end(), 0.1);
        Reading last = read(sound, windows.size() - 1, "clips", Masking.NONE);
        assertEquals(windows, last.windows());
        assertEquals(windows.getLast(), last.pieces().window().orElseThrow());
        assertEquals(Set.of(Modality.AUDIO), last.analysis().positions().keySet());
        assertTrue(last.notes().stream().anyMatch(note -> note.contains("no picture")), last.notes()::toString);
    }

    @Test
    void notesTellWhatWasNotRead() {
        Sample.Clip silent = use.open().withText(clip, new TextSource.Typed(""), Progress.SILENT, Cancellation.never());
        assertTrue(read(silent, 0, "clips", Masking.NONE).notes().stream().anyMatch(note -> note.contains("type the words")));
        assertTrue(read(clip, 0, "posts", Masking.NONE).notes().stream().anyMatch(note -> note.contains("does not listen")));
        Sample.Post wordy = use.open().post("day ".repeat(100), List.of());
        List<String> notes = read(wordy, 0, "posts", Masking.NONE).notes();
        assertTrue(notes.stream().anyMatch(note -> note.startsWith("Only the first 32 of ")), notes::toString);
        assertFalse(read(use.open().post("good", List.of()), 0, "posts", Masking.NONE).notes().stream()
            .anyMatch(note -> note.contains("sound")));
    }

    @Test
    void aCancelledReadingStops() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        assertThrows(CancellationException.class, () -> use.analyse()
            .read(clip, 0, "clips", "cpu", Masking.NONE, Progress.SILENT, cancelled));
    }
}
