package attune.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.CharSpan;
import attune.domain.Edit;
import attune.domain.Edits;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.job.SameThreadJobRunner;
import attune.ui.common.Strings;
import attune.workbench.EditByList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changes of the open sample: children of the original, back and forth between them, and what is said of the difference. */
class EditModelTest {

    private static final Edit SILENT = new Edit.Silenced(new TimeSpan(0.5, 1));
    private static final Edit NOISE = new Edit.Noisy(Optional.empty(), 10, 1);

    private final FakeCases fake = new FakeCases();
    private final InspectViewModel model = new InspectViewModel(fake.context(new SameThreadJobRunner(), Locale.ENGLISH),
        fake.cases(), (bgra, width, height, time) -> { }, Strings.of(InspectViewModel.class, Locale.ENGLISH));
    private final Sample.Clip clip = Fixture.clip("a", 2);

    @Test
    void aChangeMakesAChildThatIsReadBesideTheOriginal() {
        model.open(clip);
        model.edits().add(SILENT);
        Sample child = model.sample().get();
        assertEquals(new Edits("a", List.of(SILENT)), child.edits());
        assertEquals(Optional.of("a"), ((Sample.Clip) child).parent());
        assertEquals(List.of(child.id()), fake.edited);
        assertEquals(List.of("a 0 clips", child.id() + " 0 clips"), fake.asked);
        assertTrue(model.answer().get().changed());
        assertSame(model.answer().get().whole(), model.answer().get().shown());
        assertEquals(1, fake.opened);
    }

    @Test
    void undoAndRedoGoThroughTheVersionsAndAskNothingAgain() {
        model.open(clip);
        Answer first = model.answer().get();
        model.edits().add(SILENT);
        model.edits().add(NOISE);
        assertEquals(List.of(SILENT, NOISE), model.edits().list().get());
        int asked = fake.asked.size();
        model.edits().undo();
        assertEquals(List.of(SILENT), model.edits().list().get());
        model.edits().undo();
        assertSame(clip, model.sample().get());
        assertSame(first.shown(), model.answer().get().shown());
        assertFalse(model.answer().get().changed());
        assertFalse(model.edits().undoable().get());
        model.edits().redo();
        model.edits().redo();
        assertEquals(List.of(SILENT, NOISE), model.edits().list().get());
        assertFalse(model.edits().redoable().get());
        assertEquals(asked, fake.asked.size());
    }

    @Test
    void aNewChangeForgetsWhatWasUndone() {
        model.open(clip);
        model.edits().add(SILENT);
        model.edits().undo();
        model.edits().add(NOISE);
        assertFalse(model.edits().redoable().get());
        assertEquals(List.of(NOISE), model.edits().list().get());
    }

    @Test
    void anyChangeIsTakenBackAndTheSameAgainTogglesIt() {
        model.open(clip);
        model.edits().add(List.of(SILENT, NOISE));
        model.edits().toggle(List.of(SILENT));
        assertEquals(List.of(NOISE), model.edits().list().get());
        model.edits().undo();
        assertEquals(List.of(SILENT, NOISE), model.edits().list().get());
    }

    @Test
    void aSampleOpenedWithItsChangesIsUndoneToItsOriginal() {
        model.open(new EditByList().with(clip, List.of(SILENT, NOISE)));
        assertTrue(fake.asked.contains("a 0 clips"), fake.asked::toString);
        model.edits().undo();
        assertEquals(List.of(SILENT), model.edits().list().get());
        model.edits().undo();
        assertEquals("a", model.sample().get().id());
        assertEquals(Optional.empty(), ((Sample.Clip) model.sample().get()).parent());
    }

    @Test
    void streamsThatAreOffStayOffAndAreWrittenAsChanges() {
        model.open(clip);
        model.reading().without(Set.of(Modality.VISION));
        model.edits().add(SILENT);
        assertEquals(Set.of(Modality.VISION), model.reading().state().get().off());
        List<Edit> written = model.edits().written(model.reading().state().get().off());
        assertEquals(List.of(SILENT, new Edit.Off(Modality.VISION)), written);
        assertEquals(Set.of(Modality.VISION), EditModel.off(written));
    }

    @Test
    void aWordKeepsItsPlaceInTheOriginalWhateverStandsBeforeIt() {
        model.open(clip);
        Places places = new Places(Fixture.clipReading(0, List.of(new TimeSpan(0, 2)), 0),
            Fixture.clipReading(0, List.of(new TimeSpan(0, 2)), 0), List.of());
        assertEquals(new Edit.Words(0, new CharSpan(3, 15), "unbelievable"), places.words(new CharSpan(3, 15)));
        assertEquals(List.of(new Edit.HiddenWords(new Edit.Words(0, new CharSpan(3, 15), "unbelievable"))),
            places.hiding(Modality.TEXT, List.of(1, 2)));
        assertEquals(List.of(new Edit.Silenced(new TimeSpan(0.4, 1.2000000000000002)), new Edit.Silenced(new TimeSpan(1.6, 2))),
            places.taking(Modality.AUDIO, List.of(1, 2, 4)));
        assertEquals(List.of(new Edit.Covered(new Edit.Part(new Edit.Shot.Frames(new TimeSpan(1, 1)), Fixture.FACE))),
            places.taking(Modality.VISION, List.of(9)));
    }
}
