package attune.cli;

import attune.domain.BadInput;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Words of the command line that mean something. */
final class Arguments {

    private Arguments() {
    }

    /** A path; one that this system cannot name is refused. */
    static Path path(String word) {
        try {
            if (word.isBlank()) {
                throw new BadInput("cli.no-source");
            }
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new BadInput(e, "cli.path", word);
        }
    }
}
