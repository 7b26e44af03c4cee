package attune.ui.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the person for a file. */
interface FileQuestions {

    /**
     * A file to open.
     *
     * @param endings without the dot, such as {@code srt}
     */
    Optional<Path> open(String title, List<String> endings);

    /**
     * Where to write a file.
     *
     * @param name what it is called at first, with its ending
     */
    Optional<Path> save(String title, String name);
}
