package attune.workbench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import attune.domain.BadInput;
import attune.domain.CharSpan;
import attune.domain.Edit;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Position;
import attune.domain.Rectangle;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.domain.Word;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.SameThreadJobRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children of a sample under changes: how they are read, undone, kept in files and made again. */
class EditByListTest {

    private static final Path CLIP = Path.of("assets/samples/queue-irony.mp4");

    @TempDir static Path root;
    private static WorkbenchOnDisk workbench;
    private static Workbench use;
    private static Sample.Clip clip;
    private static Reading whole;

    @BeforeAll
    static void install() throws IOException {
        TinyModels.write(root.resolve("models"));
        workbench = new WorkbenchOnDisk(root.resolve("home"), root.resolve("models"), new SameThreadJobRunner());
        use = workbench.useCases();
        clip = open(use);
        whole = read(use, clip, Masking.NONE);
    }

    @AfterAll
    static void close() {
        workbench.close();
    }

    @Test
    void eachKindOfChangeChangesTheAnswerAndUndoGivesTheExactEarlierReading() {
        for (Edit edit : all()) {
            Sample child = use.edit().with(clip, List.of(edit));
            assertNotEquals(clip.id(), child.id());
            assertEquals(Optional.of(clip.id()), ((Sample.Clip) child).parent());
            assertNotEquals(List.of(box(logits(whole))), List.of(box(logits(read(use, child, Masking.NONE)))), edit::toString);
            Sample back = use.edit().with(child, List.of());
            assertEquals(clip, back);
            Reading again = read(use, back, Masking.NONE);
            assertArrayEquals(logits(whole), logits(again), edit.toString());
            assertArrayEquals(whole.analysis().attention().getLast().weights(),
                again.analysis().attention().getLast().weights());
        }
    }

    @Test
    void aListInAFileRunAgainElsewhereReproducesTheReadingExactly() {
        Path file = root.resolve("edits.json");
        use.edit().write(all(), file);
        assertEquals(all(), use.edit().read(file));
        Reading here = read(use, use.edit().with(clip, all()), Masking.NONE);
        try (WorkbenchOnDisk other = new WorkbenchOnDisk(root.resolve("home2"), root.resolve("models"),
            new SameThreadJobRunner())) {
            Workbench there = other.useCases();
            Sample child = there.edit().with(open(there), there.edit().read(file));
            assertEquals(use.edit().with(clip, all()).id(), child.id());
            assertArrayEquals(logits(here), logits(read(there, child, Masking.NONE)));
        }
    }

    @Test
    void aHiddenWordIsTheSameAsItsPiecesMasked() {
        Word word = whole.pieces().script().orElseThrow().words().get(1);
        Edit hidden = new Edit.HiddenWords(new Edit.Words(0, word.chars(), word.text()));
        BitSet pieces = new BitSet();
        for (int at = 0; at < whole.analysis().positions().get(Modality.TEXT).size(); at++) {
            if (whole.analysis().positions().get(Modality.TEXT).get(at) instanceof Position.Piece piece
                && piece.chars().overlaps(word.chars())) {
                pieces.set(at);
            }
        }
        assertArrayEquals(logits(read(use, clip, new Masking(Set.of(), Map.of(Modality.TEXT, pieces)))),
            logits(read(use, use.edit().with(clip, List.of(hidden)), Masking.NONE)));
    }

    @Test
    void untouchedStreamsAreNotMadeAgain() {
        Reading silent = read(use, use.edit().with(clip, List.of(new Edit.Silenced(new TimeSpan(0, 1)))), Masking.NONE);
        assertSame(whole.pieces().frames(), silent.pieces().frames());
        Reading again = read(use, use.edit().with(clip, List.of(new Edit.Silenced(new TimeSpan(0, 1)))), Masking.NONE);
        assertSame(silent.pieces().sound().orElseThrow(), again.pieces().sound().orElseThrow());
    }

    @Test
    void aListWithAnUnknownChangeIsRefusedByItsPlace() throws IOException {
        Path file = root.resolve("bad.json");
        Files.writeString(file, "{\"edits\": [{\"edit\": \"explode\"}]}");
        assertEquals("models.spec-kind", assertThrows(BadInput.class, () -> use.edit().read(file)).problem());
        Files.writeString(file, "{\"edits\": [{\"edit\": \"silence\", \"time\": [3, 1]}]}");
        assertEquals("edits.item", assertThrows(BadInput.class, () -> use.edit().read(file)).problem());
        Files.writeString(file, "[1, 2");
        assertEquals("edits.foreign", assertThrows(BadInput.class, () -> use.edit().read(file)).problem());
    }

    private static List<Edit> all() {
        Word word = whole.pieces().script().orElseThrow().words().get(0);
        Word other = whole.pieces().script().orElseThrow().words().get(2);
        Edit.Shot all = new Edit.Shot.Frames(new TimeSpan(0, 60));
        Rectangle where = new Rectangle(0.25, 0.1, 0.5, 0.7);
        return List.of(new Edit.Off(Modality.VISION),
            new Edit.HiddenWords(new Edit.Words(0, word.chars(), word.text())),
            new Edit.ReplacedWords(new Edit.Words(0, new CharSpan(other.chars().start(), other.chars().end()), ""), "bad"),
            new Edit.HiddenRegion(new Edit.Part(all, new Rectangle(0, 0, 0.5, 1))),
            new Edit.Covered(new Edit.Part(all, where)), new Edit.Blurred(new Edit.Part(all, where), 0.1),
            new Edit.HiddenSeconds(new TimeSpan(0.3, 1)), new Edit.Silenced(new TimeSpan(0.5, 2)),
            new Edit.Noisy(Optional.empty(), 5, 7));
    }

    private static Sample.Clip open(Workbench from) {
        return (Sample.Clip) from.open().file(CLIP, new TextSource.Automatic(), Progress.SILENT, Cancellation.never());
    }

    private static Reading read(Workbench with, Sample sample, Masking masking) {
        return with.analyse().read(sample, 0, "clips", "cpu", masking, Progress.SILENT, Cancellation.never());
    }

    private static float[] logits(Reading reading) {
        return reading.analysis().prediction().logits();
    }

    private static List<Float> box(float[] values) {
        List<Float> boxed = new ArrayList<>();
        for (float value : values) {
            boxed.add(value);
        }
        return boxed;
    }
}
