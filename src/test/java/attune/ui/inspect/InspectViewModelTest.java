package attune.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.BadInput;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.domain.Timing;
import attune.job.JobRunner;
import attune.job.SameThreadJobRunner;
import attune.ui.common.Strings;
import attune.workbench.TextSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One sample open: the reading follows the playhead, the switches and the edits, and the newest request alone counts. */
class InspectViewModelTest {

    private final FakeCases fake = new FakeCases();

    @Test
    void openingAClipPlaysListensAndReads() {
        InspectViewModel model = model(new SameThreadJobRunner());
        model.open(Fixture.clip("a", 2));
        assertEquals(List.of("a 0 clips"), fake.asked);
        assertEquals(List.of("a 0"), fake.answered);
        assertEquals(1, fake.opened);
        assertEquals(2, model.lanes().signals().get().duration());
        assertEquals(ReadingState.Phase.READ, model.reading().state().get().phase());
    }

    @Test
    void theReadingFollowsThePlayheadAndIsKept() {
        fake.windows = List.of(new TimeSpan(0, 2), new TimeSpan(2, 4), new TimeSpan(5, 7));
        InspectViewModel model = model(new SameThreadJobRunner());
        model.open(Fixture.clip("a", 7));
        fake.playback.time = 4.5;
        model.player().pulse();
        assertEquals(1, model.current().orElseThrow().window());
        model.player().seek(5);
        model.player().seek(0.3);
        model.window(+1);
        assertEquals(2, fake.playback.time);
        assertEquals(List.of("a 0 clips", "a 1 clips", "a 2 clips"), fake.asked);
        assertEquals(1, model.current().orElseThrow().window());
    }

    @Test
    void onlyTheNewestWindowIsShown() {
        fake.windows = List.of(new TimeSpan(0, 2), new TimeSpan(2, 4), new TimeSpan(4, 6));
        HeldJobs jobs = new HeldJobs();
        InspectViewModel model = model(jobs);
        model.open(Fixture.clip("a", 6));
        jobs.home();
        model.player().seek(2.5);
        model.player().seek(4.5);
        assertTrue(model.reading().state().get().busy());
        assertTrue(model.reading().state().get().stale());
        jobs.home();
        assertEquals(2, model.current().orElseThrow().window());
        assertEquals(List.of("a 0", "a 2"), fake.answered);
    }

    @Test
    void aStreamSwitchedOffIsReadAgainBesideTheWhole() {
        InspectViewModel model = model(new SameThreadJobRunner());
        model.open(Fixture.clip("a", 2));
        model.reading().without(Set.of(Modality.VISION));
        assertEquals(List.of("a 0 clips", "a 0 clips without [VISION]"), fake.asked);
        Answer answer = model.reading().state().get().answer();
        assertEquals(2, answer.shown().analysis().positions().size());
        assertEquals(3, answer.whole().analysis().positions().size());
        assertEquals(3, model.reading().state().get().present().size());
        model.reading().without(Set.of());
        assertEquals(2, fake.asked.size());
        assertEquals(List.of("a 0", "a 0"), fake.answered);
    }

    @Test
    void eachStreamIsAskedAloneOnceAWindow() {
        fake.windows = List.of(new TimeSpan(0, 2), new TimeSpan(2, 4));
        HeldJobs jobs = new HeldJobs();
        InspectViewModel model = model(jobs);
        model.open(Fixture.clip("a", 4));
        assertTrue(model.alone().said().get().isEmpty());
        jobs.home();
        assertEquals(Set.of(Modality.values()), model.alone().said().get().keySet());
        model.reading().without(Set.of(Modality.VISION));
        jobs.home();
        assertEquals(3, model.alone().said().get().size());
        model.player().seek(3);
        assertTrue(model.alone().said().get().isEmpty());
        jobs.home();
        model.player().seek(0);
        assertEquals(3, model.alone().said().get().size());
        assertEquals(List.of("a 0", "a 1"), fake.alone);
    }

    @Test
    void withEveryStreamOffNoModelIsAsked() {
        InspectViewModel model = model(new SameThreadJobRunner());
        model.open(Fixture.clip("a", 2));
        model.reading().without(Set.of(Modality.values()));
        assertEquals(1, fake.asked.size());
        assertEquals(ReadingState.Phase.NOTHING_LEFT, model.reading().state().get().phase());
    }

    @Test
    void aFailureKeepsTheReadingBeforeAndCanBeTriedAgain() {
        fake.windows = List.of(new TimeSpan(0, 2), new TimeSpan(2, 4));
        InspectViewModel model = model(new SameThreadJobRunner());
        model.open(Fixture.clip("a", 4));
        fake.failure = new BadInput("file.missing", "a.mp4");
        model.player().seek(3);
        assertSame(fake.failure, model.reading().state().get().cause());
        assertTrue(model.reading().state().get().stale());
        assertTrue(model.current().isEmpty());
        fake.failure = null;
        model.reading().again();
        assertEquals(1, model.current().orElseThrow().window());
    }

    @Test
    void anEditMakesAChildThatIsReadAndCanBeUndone() {
        InspectViewModel model = model(new SameThreadJobRunner());
        Sample.Clip clip = Fixture.clip("a", 2);
        model.open(clip);
        model.player().seek(1.5);
        model.transcript().editing().set(true);
        model.transcript().type("other words");
        assertEquals(List.of(new TextSource.Typed("other words")), fake.texts);
        assertEquals("a+", model.sample().get().id());
        assertEquals(List.of("a+"), fake.edited);
        assertEquals(List.of("a 0 clips", "a+ 0 clips"), fake.asked);
        assertEquals(1, fake.opened);
        assertEquals(1.5, model.player().time().get());
        assertFalse(model.transcript().editing().get());
        assertTrue(model.edits().undoable().get());
        model.edits().undo();
        assertSame(clip, model.sample().get());
        assertFalse(model.edits().undoable().get());
        assertEquals(2, fake.asked.size());
        assertEquals(List.of("a+", "a"), fake.edited);
    }

    @Test
    void theSameTextAgainChangesNothing() {
        InspectViewModel model = model(new SameThreadJobRunner());
        model.open(Fixture.clip("a", 2));
        model.transcript().editing().set(true);
        model.transcript().type(Fixture.TEXT + "\n");
        assertFalse(model.transcript().editing().get());
        assertTrue(fake.texts.isEmpty());
    }

    @Test
    void aRefusedTextIsToldAndLeavesTheSample() {
        InspectViewModel model = model(new SameThreadJobRunner());
        model.open(Fixture.clip("a", 2));
        fake.failure = new BadInput("file.empty", "a.srt");
        model.transcript().take(new TextSource.Command("whisper"));
        assertSame(fake.failure, model.refused().get());
        assertEquals(List.<Throwable>of(fake.failure), fake.told);
        assertEquals("a", model.sample().get().id());
    }

    @Test
    void wordsKnowTheirPiecesTheirTimeAndWhetherItIsAGuess() {
        InspectViewModel model = model(new SameThreadJobRunner());
        model.open(Fixture.clip("a", 2));
        List<ShownWord> words = model.transcript().words().get();
        assertEquals(List.of(1, 2), words.get(1).pieces());
        assertEquals(Timing.GIVEN, words.get(0).word().timing());
        assertEquals(Timing.ESTIMATED, words.get(1).word().timing());
        assertTrue(model.transcript().hasEstimates());
        assertEquals(1, model.transcript().at(0.7));
        assertEquals(-1, model.transcript().at(3));
        model.reading().without(Set.of(Modality.TEXT));
        assertEquals(List.of(1, 2), model.transcript().words().get().get(1).pieces());
    }

    @Test
    void aPostHasNoClockAndItsTextCanBeEdited() {
        InspectViewModel model = model(new SameThreadJobRunner());
        model.open(Fixture.clip("a", 2));
        model.open(Fixture.post("p"));
        assertTrue(fake.playback.closed);
        assertEquals(1, fake.closedSignals);
        assertNull(model.lanes().signals().get());
        assertEquals("p 0 posts", fake.asked.getLast());
        model.transcript().type("better");
        assertEquals(List.of("better"), fake.typed);
        assertEquals("p+", model.sample().get().id());
    }

    @Test
    void anotherModelReadsAgain() {
        InspectViewModel model = model(new SameThreadJobRunner());
        model.open(Fixture.clip("a", 2));
        fake.settings.set(new attune.domain.Settings("light", "en", "base", "posts", "cpu", ""));
        assertEquals(List.of("a 0 clips", "a 0 base"), fake.asked);
    }

    @Test
    void signalsThatComeTooLateAreClosed() {
        HeldJobs jobs = new HeldJobs();
        InspectViewModel model = model(jobs);
        model.open(Fixture.clip("a", 2));
        model.open(Fixture.clip("b", 2));
        jobs.home();
        assertEquals(1, fake.closedSignals);
        assertEquals("b", model.sample().get().id());
        model.close();
        assertEquals(2, fake.closedSignals);
    }

    private InspectViewModel model(JobRunner jobs) {
        Strings strings = Strings.of(InspectViewModel.class, Locale.ENGLISH);
        return new InspectViewModel(fake.context(jobs, Locale.ENGLISH), fake.cases(), (bgra, width, height, time) -> { },
            strings);
    }
}
