package attune.ui.common;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the person for files; each answer is empty where the person thought better of it. */
public interface Questions {

    /** A folder that is there. */
    Optional<Path> folder(String title);

    /** A file that is there. */
    Optional<Path> file(String title);

    /** Where to write a file that is to be called {@code name}. */
    Optional<Path> save(String name);
}
