package attune.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the person for files. */
public interface FileQuestions {

    /** Files to open; empty where the person thought better of it. */
    List<Path> open();

    /** A folder to read into a table. */
    Optional<Path> folder();

    /** A folder for what {@code title} says. */
    Optional<Path> folder(String title);

    /** A file for what {@code title} says. */
    Optional<Path> file(String title);

    /** Images to add to a post. */
    List<Path> images();

    /** Where to write a file that is to be called {@code name}. */
    Optional<Path> save(String name);
}
