package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.domain.TimeSpan;
import attune.job.Cancellation;
import attune.job.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch reads what it is given, one sample after the other, and every row can be opened again. */
class AnalyseManyTest {

    private static final List<TimeSpan> WINDOWS = List.of(new TimeSpan(0, 1), new TimeSpan(1, 4));

    @TempDir Path folder;
    private final List<String> models = new ArrayList<>();

    /** Says positive by text alone, negative by sound alone, and something else in each window of all together. */
    private final AnalyseSample model = new AnalyseSample() {
        @Override public List<TimeSpan> windows(Sample sample, Progress progress, Cancellation cancellation) {
            return sample instanceof Sample.Clip ? WINDOWS : List.of();
        }

        @Override public Reading read(Sample sample, int window, String name, String device, Masking masking,
            Progress progress, Cancellation cancellation) {
            models.add(name);
            int answer = masking.modalities().contains(Modality.TEXT) ? 0
                : masking.modalities().contains(Modality.AUDIO) ? 2 : window;
            return SampleReading.of(name, windows(sample, progress, cancellation), window, answer);
        }
    };
    private final OpenSample open = new OpenFromFiles(() -> Phrases.of(Workbench.class, Locale.ENGLISH));
    private final AnalyseMany batch = new AnalyseMany(open, model, new RememberSettings() {
        @Override public Settings load() {
            return Settings.DEFAULTS;
        }

        @Override public void save(Settings settings) {
            throw new AssertionError("a batch changes no settings");
        }
    });

    private List<BatchRow> rows(Path... sources) {
        List<BatchRow> rows = new ArrayList<>();
        batch.read(List.of(sources), "", "cpu", List.of(), rows::add, Progress.SILENT, Cancellation.never());
        return rows;
    }

    @Test
    void aLongClipIsTheMeanOfItsWindows() {
        BatchRow row = rows(Path.of("assets/samples/queue-irony.mp4")).getFirst();
        assertEquals("neutral", row.label().orElseThrow());
        assertEquals(0.25 * 0.2 + 0.75 * 0.6, row.confidence(), 1e-6);
        assertEquals("positive", row.alone().get(Modality.TEXT));
        assertEquals("negative", row.alone().get(Modality.AUDIO));
        assertTrue(row.disagreement());
        assertEquals(1, row.gates().values().stream().mapToDouble(gate -> gate).sum(), 1e-6);
        assertEquals("en", row.language());
        assertTrue(models.stream().allMatch("clips"::equals), models::toString);
    }

    @Test
    void rowsOfATableAreFoundAgain() throws IOException {
        Path table = Files.writeString(folder.resolve("posts.csv"), "id,text,image\na,hello you,\nb,,nowhere.png\n");
        List<BatchRow> rows = rows(table);
        assertEquals(List.of(table + "#a", table + "#b"), rows.stream().map(BatchRow::source).toList());
        assertTrue(rows.get(1).problem().orElseThrow().contains("nowhere.png"));
        Sample.Post post = (Sample.Post) batch.sample(rows.get(0).source(), Progress.SILENT, Cancellation.never());
        assertEquals("hello you", post.text());
        assertEquals("batch.no-row", assertThrows(BadInput.class, () ->
            batch.sample(table + "#c", Progress.SILENT, Cancellation.never())).problem());
    }

    @Test
    void whatIsDoneIsPassedOver() throws IOException {
        Path one = Files.writeString(folder.resolve("one.txt"), "one");
        Files.writeString(folder.resolve("two.txt"), "two");
        List<BatchRow> rows = new ArrayList<>();
        List<Double> progress = new ArrayList<>();
        batch.read(List.of(folder), "", "cpu", List.of(one.toString()), rows::add,
            (done, step) -> progress.add(done), Cancellation.never());
        assertEquals(List.of(folder.resolve("two.txt").toString()), rows.stream().map(BatchRow::source).toList());
        assertEquals(1, progress.getLast());
    }

    @Test
    void aStopEndsTheBatchAtOnce() throws IOException {
        Files.writeString(folder.resolve("one.txt"), "one");
        Files.writeString(folder.resolve("two.txt"), "two");
        Cancellation cancellation = new Cancellation();
        List<BatchRow> rows = new ArrayList<>();
        assertThrows(CancellationException.class, () -> batch.read(List.of(folder), "", "cpu", List.of(), row -> {
            rows.add(row);
            cancellation.cancel();
        }, Progress.SILENT, cancellation));
        assertEquals(1, rows.size());
    }

    @Test
    void aMissingSourceIsRefusedBeforeAnythingIsRead() throws IOException {
        Path there = Files.writeString(folder.resolve("one.txt"), "one");
        assertThrows(BadInput.class, () -> rows(there, folder.resolve("never.mp4")));
        assertTrue(models.isEmpty());
    }

    @Test
    void rowsAreExported() throws IOException {
        Path csv = folder.resolve("out.csv");
        batch.export(rows(Path.of("assets/samples/beach-evening.txt")), csv);
        List<String> lines = Files.readAllLines(csv);
        assertEquals(2, lines.size());
        assertFalse(lines.get(1).endsWith("problem"));
        assertTrue(lines.get(0).startsWith("source,answer,confidence"));
    }
}
