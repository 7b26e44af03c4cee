package attune.ui.shell;

import attune.ui.common.Questions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the person for files, also what perspectives ask. */
public interface FileQuestions extends Questions {

    /** Files to open; empty where the person thought better of it. */
    List<Path> open();

    /** A folder to read into a table. */
    Optional<Path> folder();

    /** Images to add to a post. */
    List<Path> images();
}
