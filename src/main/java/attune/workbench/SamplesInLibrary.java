package attune.workbench;

import attune.domain.BadInput;
import attune.domain.LibraryEntry;
import attune.domain.Picture;
import attune.store.KeptImages;
import attune.store.LibraryFile;
import attune.store.Thumbnails;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The library in files of the program's home. */
public final class SamplesInLibrary implements RememberSamples {

    private final Path home;
    private final LibraryFile library;
    private final Thumbnails thumbnails;
    private final KeptImages images;

    public SamplesInLibrary(Path home) {
        this.home = home;
        this.library = new LibraryFile(home);
        this.thumbnails = new Thumbnails(home);
        this.images = new KeptImages(home);
    }

    @Override public List<LibraryEntry> all() {
        return library.all();
    }

    @Override public void put(LibraryEntry entry, Optional<Picture> thumbnail) {
        try {
            library.put(entry);
            if (thumbnail.isPresent()) {
                thumbnails.put(entry.id(), thumbnail.get());
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override public Optional<Picture> thumbnail(String id) {
        return thumbnails.get(id);
    }

    @Override public List<Path> keep(String id, List<Picture> pasted) {
        try {
            return images.keep(id, pasted);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override public void remove(String id) {
        try {
            library.remove(id);
            thumbnails.remove(id);
            images.remove(id);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private BadInput unwritable(IOException cause) {
        return new BadInput(cause, "store.unwritable", home);
    }
}
