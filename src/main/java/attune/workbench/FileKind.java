package attune.workbench;

import attune.domain.BadInput;
import attune.domain.InputFile;
import attune.text.Encodings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
    /** A still image. */
    IMAGE,
    /** Readable text. */
    TEXT,
    /** Anything else: a clip, if FFmpeg reads it. */
    OTHER;

    private static final int LOOK = 1 << 14;
    private static final String[] SIGNATURES = {
        "\u00ff\u00d8\u00ff", "\u0089PNG", "GIF8", "BM", "II*\0", "MM\0*"};

    /** Looks at a file that the person named; one that cannot be read is refused. */
    static FileKind of(Path file) {
        InputFile.readable(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(LOOK);
            return isImage(head) ? IMAGE : isText(head, file) ? TEXT : OTHER;
        } catch (IOException e) {
            throw new BadInput(e, "file.unreadable", file);
        }
    }

    private static boolean isImage(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 12), StandardCharsets.ISO_8859_1);
        boolean webp = start.startsWith("RIFF") && start.endsWith("WEBP");
        return webp || Arrays.stream(SIGNATURES).anyMatch(start::startsWith);
    }

    private static boolean isText(byte[] head, Path file) {
        try {
            return !Encodings.decode(head, file.toString()).isEmpty();
        } catch (BadInput noText) {
            return false;
        }
    }
}
