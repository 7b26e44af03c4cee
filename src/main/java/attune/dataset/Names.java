package attune.dataset;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Names of files that a table gives. */
final class Names {

    private Names() {
    }

    /** Whether a name stays in its folder. */
    static boolean plain(String name) {
        return !name.isBlank() && !name.equals(".") && !name.equals("..")
            && name.chars().noneMatch(c -> c == '/' || c == '\\' || c == 0) && within(Path.of("x"), name).isPresent();
    }

    /** The file that is named relative to a folder; nothing where this system cannot have a file of that name. */
    static Optional<Path> within(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
