package attune.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.LibraryEntry;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.workbench.ModelEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk opens, refuses, remembers and keeps its state, without a window. */
class DeskTest {

    private final Fakes fakes = new Fakes();
    private final Desk desk = new Desk(fakes.useCases(), Fakes.runners(), Settings.DEFAULTS);

    @Test
    void anOpenedClipIsShownListedAndKeptWithItsStill() {
        desk.take(List.of(Path.of("review.mp4")));
        assertEquals("review.mp4", open().title());
        assertEquals("review.mp4", desk.library().openProperty().get());
        assertTrue(fakes.library.containsKey("review.mp4"));
        assertTrue(fakes.stills.containsKey("review.mp4"));
        assertEquals(2.47, fakes.library.get("review.mp4").seconds());
    }

    @Test
    void badInputIsToldAndChangesNothing() {
        desk.take(List.of(Path.of("review.mp4")));
        Sample before = open();
        desk.take(List.of(Path.of("bad.mp4")));
        assertSame(before, open());
        assertEquals("review.mp4", desk.library().openProperty().get());
        assertTrue(desk.notices().lastProperty().get().sentence().startsWith("bad.mp4 does not exist"));
        assertEquals("", desk.notices().lastProperty().get().code());
        assertEquals(List.of("review.mp4"), List.copyOf(fakes.library.keySet()));
    }

    @Test
    void aMistakeOfTheProgramIsToldWithACodeThatIsAlwaysTheSame() {
        desk.take(List.of(Path.of("broken.mp4")));
        String code = desk.notices().lastProperty().get().code();
        desk.take(List.of(Path.of("broken.mp4")));
        assertTrue(code.matches("[0-9A-F]{4}"));
        assertEquals(code, desk.notices().lastProperty().get().code());
        assertTrue(desk.notices().lastProperty().get().sentence().contains(code));
        assertFalse(desk.notices().lastProperty().get().sentence().contains("mistake"));
    }

    /** A text encoder answers nothing: it is not offered to read with, but to train with. */
    @Test
    void aTextEncoderThatIsBroughtIsTakenIntoTraining() {
        Path folder = Path.of("brought", "bert");
        fakes.brought = Optional.of(folder);
        desk.bring(folder);
        assertEquals("bert", desk.bringing().asking().get().model());
        assertEquals(Place.INSPECT, desk.placeProperty().get());
        desk.bringing().agree();
        assertEquals(Place.TRAIN, desk.placeProperty().get());
        assertEquals(List.of("clips", "posts"), desk.equipment().models().stream().map(ModelEntry::name).toList());
        assertEquals(List.of("clips", "posts", "bert"), desk.equipment().all().stream().map(ModelEntry::name).toList());
    }

    @Test
    void aModelThatWasAddedCanBeTakenOutAgainAndIsThenNotChosen() {
        fakes.brought = Optional.of(Path.of("brought", "bert"));
        desk.equipment().list(() -> { });
        desk.choices().change(settings -> settings.withClipModel("bert"));
        desk.remove(desk.equipment().model("bert").orElseThrow());
        assertEquals(List.of("clips", "posts"), desk.equipment().all().stream().map(ModelEntry::name).toList());
        assertEquals(Settings.DEFAULTS, desk.choices().get());
    }

    @Test
    void aProblemIsUnreadUntilItIsRead() {
        desk.take(List.of(Path.of("bad.mp4")));
        desk.take(List.of(Path.of("fine.mp4")));
        assertTrue(desk.notices().unreadProperty().get());
        desk.notices().read();
        assertFalse(desk.notices().unreadProperty().get());
    }

    @Test
    void aPastedPostKeepsItsImages() {
        desk.opening().post("so good", List.of(Fakes.picture(9, 9, 9)));
        LibraryEntry entry = fakes.library.get("post:so good");
        assertEquals(1, entry.images());
        assertEquals(1, entry.sources().size());
    }

    @Test
    void aPastedTextIsOpenedAgainFromTheLibrary() {
        desk.opening().post("so good", List.of());
        desk.take(List.of(Path.of("review.mp4")));
        desk.open(desk.library().find("post:so good").orElseThrow());
        assertEquals("so good", open().title());
    }

    @Test
    void manyFilesBecomeATableThatIsShownAndListed() {
        fakes.rows.add(Fakes.row("a.mp4", "positive", 0.9, Map.of(Modality.TEXT, "positive")));
        desk.take(List.of(Path.of("a.mp4"), Path.of("b.mp4")));
        assertEquals(Place.TABLES, desk.placeProperty().get());
        assertEquals(1, desk.tableProperty().get().rows().size());
        assertEquals("a.mp4 + 1", desk.library().tables().getFirst().title());
        desk.library().tables().getFirst().close().run();
        assertNull(desk.tableProperty().get());
        assertTrue(desk.library().tables().isEmpty());
    }

    @Test
    void aRowOpensInInspect(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "x");
        desk.placeProperty().set(Place.TABLES);
        desk.opening().row(file.toString());
        assertEquals(Place.INSPECT, desk.placeProperty().get());
        assertEquals(List.of(file), fakes.library.get(open().id()).sources());
        desk.opening().row("posts.csv:3");
        assertEquals("row posts.csv:3", open().title());
    }

    @Test
    void anEditedSampleIsListedBelowItsOriginalWithItsFiles() {
        desk.take(List.of(Path.of("post.txt")));
        Sample.Post post = (Sample.Post) open();
        desk.opening().edited(post.withText("post.txt+", "other words"));
        LibraryEntry child = desk.library().shown().get(1);
        assertEquals("other words", child.text());
        assertEquals(List.of(Path.of("post.txt")), child.sources());
        assertTrue(desk.library().isChild(child));
        assertEquals("post.txt+", desk.library().openProperty().get());
    }

    @Test
    void theFirstStartShowsTheSamplesAndLaterOnesTheNewest() {
        desk.resume(List.of(Path.of("one.mp4"), Path.of("two.txt")));
        assertEquals("one.mp4", open().title());
        assertEquals(List.of("one.mp4", "two.txt"), desk.library().shown().stream().map(LibraryEntry::title).toList());
        Desk later = new Desk(fakes.useCases(), Fakes.runners(), Settings.DEFAULTS);
        later.library().load(() -> later.resume(List.of(Path.of("three.txt"))));
        assertEquals("one.mp4", later.opening().sampleProperty().get().title());
    }

    @Test
    void theModelChosenIsThatOfTheKindThatIsOpen() {
        desk.take(List.of(Path.of("review.mp4")));
        desk.choose("clips-2");
        desk.take(List.of(Path.of("post.txt")));
        desk.choose("posts-2");
        assertEquals("clips-2", fakes.saved.clipModel());
        assertEquals("posts-2", fakes.saved.postModel());
        assertEquals("posts-2", desk.model());
    }

    private Sample open() {
        return desk.opening().sampleProperty().get();
    }
}
