package attune.workbench;

import attune.domain.LibraryEntry;
import attune.domain.Picture;
import java.util.List;
import java.util.Optional;

/** The library: samples opened before, newest first, kept across starts. */
public interface RememberSamples {

    List<LibraryEntry> all();

    /** Adds an entry or replaces the one with its id. */
    void put(LibraryEntry entry, Optional<Picture> thumbnail);

    Optional<Picture> thumbnail(String id);

    void remove(String id);
}
