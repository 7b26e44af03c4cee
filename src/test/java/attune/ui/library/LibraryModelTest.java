package attune.ui.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import attune.domain.LibraryEntry;
import attune.domain.Picture;
import attune.job.SameThreadJobRunner;
import attune.workbench.RememberSamples;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The library keeps order, answers and search in step with what is written. */
class LibraryModelTest {

    private final Map<String, LibraryEntry> written = new LinkedHashMap<>();
    private final List<Throwable> problems = new ArrayList<>();
    private final LibraryModel library = new LibraryModel(remembering(), new SameThreadJobRunner(), problems::add);

    @Test
    void newestFirstAndEditsBelowTheirOriginal() {
        put("a", Optional.empty());
        put("b", Optional.empty());
        put("a2", Optional.of("a"));
        put("a3", Optional.of("a2"));
        assertEquals(List.of("b", "a", "a2", "a3"), shown());
        assertTrue(library.isChild(library.find("a2").orElseThrow()));
        assertFalse(library.isChild(library.find("a").orElseThrow()));
    }

    @Test
    void anEditWhoseOriginalIsGoneStaysAndStandsAlone() {
        put("a", Optional.empty());
        put("a2", Optional.of("a"));
        library.remove(library.find("a").orElseThrow());
        assertEquals(List.of("a2"), shown());
        assertFalse(library.isChild(library.find("a2").orElseThrow()));
        assertEquals(List.of("a2"), List.copyOf(written.keySet()));
    }

    @Test
    void anAnswerIsWrittenAndSurvivesOpeningAgain() {
        put("a", Optional.empty());
        library.answered("a", "positive", 0.8);
        put("a", Optional.empty());
        assertEquals(Optional.of("positive"), library.shown().getFirst().answer());
        assertEquals(0.8, written.get("a").confidence());
    }

    @Test
    void anAnswerForSomethingRemovedChangesNothing() {
        put("a", Optional.empty());
        library.remove(library.find("a").orElseThrow());
        library.answered("a", "positive", 0.8);
        assertTrue(written.isEmpty());
    }

    @Test
    void searchFindsTitleTextAndAnswer() {
        put("Review", Optional.empty());
        put("other", Optional.empty());
        library.answered("other", "negative", 0.7);
        library.searchProperty().set(" rEV ");
        assertEquals(List.of("Review"), shown());
        library.searchProperty().set("negat");
        assertEquals(List.of("other"), shown());
        library.searchProperty().set("text of other");
        assertEquals(List.of("other"), shown());
    }

    @Test
    void whatWasRememberedComesBelowWhatIsNew() {
        written.put("old", entry("old", Optional.empty()));
        put("new", Optional.empty());
        boolean[] loaded = {false};
        library.load(() -> loaded[0] = true);
        assertTrue(loaded[0]);
        assertEquals(List.of("new", "old"), shown());
        assertTrue(library.thumbnails().containsKey("old"));
    }

    @Test
    void aLibraryThatCannotBeReadIsToldAndLeavesTheWindowAlone() {
        LibraryModel broken = new LibraryModel(new Unreadable(), new SameThreadJobRunner(), problems::add);
        broken.load(() -> problems.add(new AssertionError("it was not loaded")));
        assertEquals(1, problems.size());
        assertTrue(broken.shown().isEmpty());
    }

    @Test
    void anEditThatNamesItselfAsOriginalIsStillShown() {
        put("loop", Optional.of("loop"));
        assertEquals(List.of("loop"), shown());
    }

    private List<String> shown() {
        return library.shown().stream().map(LibraryEntry::id).toList();
    }

    private void put(String id, Optional<String> parent) {
        library.put(entry(id, parent), Optional.empty());
    }

    private static LibraryEntry entry(String id, Optional<String> parent) {
        return new LibraryEntry(id, id, List.of(Path.of(id)), "the text of " + id, parent, 0, 0, Optional.empty(), 0);
    }

    private RememberSamples remembering() {
        return new RememberSamples() {
            @Override public List<LibraryEntry> all() {
                return List.copyOf(written.values());
            }

            @Override public void put(LibraryEntry entry, Optional<Picture> thumbnail) {
                written.put(entry.id(), entry);
            }

            @Override public Optional<Picture> thumbnail(String id) {
                return Optional.of(new Picture(1, 1, new byte[3], 0));
            }

            @Override public List<Path> keep(String id, List<Picture> images) {
                return List.of();
            }

            @Override public void remove(String id) {
                written.remove(id);
            }
        };
    }

    /** A library on a disk that is gone. */
    private static final class Unreadable implements RememberSamples {
        @Override public List<LibraryEntry> all() {
            throw new IllegalStateException("gone");
        }

        @Override public void put(LibraryEntry entry, Optional<Picture> thumbnail) {
            throw new IllegalStateException("gone");
        }

        @Override public Optional<Picture> thumbnail(String id) {
            return Optional.empty();
        }

        @Override public List<Path> keep(String id, List<Picture> images) {
            return List.of();
        }

        @Override public void remove(String id) {
            throw new IllegalStateException("gone");
        }
    }
}
