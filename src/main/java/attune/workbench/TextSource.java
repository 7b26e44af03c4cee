package attune.workbench;

import java.nio.file.Path;

/** Where the text of a clip is to come from. */
public sealed interface TextSource {

    /** A subtitle file of the same name beside the clip, else a subtitle stream inside it, else none. */
    record Automatic() implements TextSource {
    }

    /** A transcript file, timed or plain text. */
    record File(Path file) implements TextSource {
    }

    /**
     * Text that a person typed: words that the clip's transcript had keep their times, others are estimated; where there
     * was none, it is spread over the voiced time.
     */
    record Typed(String text) implements TextSource {
    }

    /** A command that gets a wav file as its last argument and writes srt or vtt on standard output. */
    record Command(String command) implements TextSource {
    }
}
