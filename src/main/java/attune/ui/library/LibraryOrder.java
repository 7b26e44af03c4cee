package attune.ui.library;

import attune.domain.LibraryEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The order in which the library is shown: newest first, and what was edited right below what it was edited from. */
final class LibraryOrder {

    private LibraryOrder() {
    }

    /** The same entries, in order. An entry whose original is gone stands where it would stand without one. */
    static List<LibraryEntry> of(List<LibraryEntry> newestFirst) {
        Set<String> ids = newestFirst.stream().map(LibraryEntry::id).collect(Collectors.toSet());
        List<LibraryEntry> ordered = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (LibraryEntry entry : newestFirst) {
            if (!isChild(entry, ids)) {
                place(entry, newestFirst, ordered, placed);
            }
        }
        newestFirst.stream().filter(entry -> placed.add(entry.id())).forEach(ordered::add);
        return ordered;
    }

    /** Whether the entry is drawn below its original. */
    static boolean isChild(LibraryEntry entry, Set<String> ids) {
        return entry.parent().filter(parent -> !parent.equals(entry.id())).filter(ids::contains).isPresent();
    }

    private static void place(LibraryEntry entry, List<LibraryEntry> all, List<LibraryEntry> ordered, Set<String> placed) {
        if (placed.add(entry.id())) {
            ordered.add(entry);
            all.stream().filter(child -> child.parent().filter(entry.id()::equals).isPresent())
                .forEach(child -> place(child, all, ordered, placed));
        }
    }
}
