package attune.cli;

import attune.domain.BadInput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A JSON document, for a file or for standard output. It is written aside and delivered whole, so that nobody ever gets
 * half of one, whatever fails on the way.
 */
final class Document {

    private Document() {
    }

    /** Writes the text of a document. */
    @FunctionalInterface
    interface Content {

        void writeTo(Writer out) throws IOException;
    }

    /** Delivers a document to a file, or to standard output where the target is {@code -}. */
    static void write(String target, Console console, Content content) {
        boolean standard = target.equals("-");
        Path file = standard ? null : Arguments.path(target).toAbsolutePath();
        try {
            Path aside = standard ? Files.createTempFile("attune", ".json")
                : Files.createTempFile(Files.createDirectories(file.getParent()), ".part-", ".json");
            try {
                try (BufferedWriter out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
                    content.writeTo(out);
                }
                if (standard) {
                    Files.copy(aside, console.out());
                    console.out().flush();
                } else {
                    Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new BadInput(e, "batch.unwritable", target);
        }
    }
}
