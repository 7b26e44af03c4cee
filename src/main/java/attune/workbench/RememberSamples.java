package attune.workbench;

import attune.domain.LibraryEntry;
import attune.domain.Picture;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The library: samples opened before, newest first, kept across starts. */
public interface RememberSamples {

    List<LibraryEntry> all();

    /** Adds an entry or replaces the one with its id. */
    void put(LibraryEntry entry, Optional<Picture> thumbnail);

    Optional<Picture> thumbnail(String id);

    /** Writes the images of a pasted post into the library, since they stand in no file, and says where. */
    List<Path> keep(String id, List<Picture> images);

    /** Forgets an entry, its thumbnail and the images kept for it. */
    void remove(String id);
}
