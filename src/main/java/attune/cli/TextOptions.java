package attune.cli;

import attune.domain.Settings;
import attune.workbench.TextSource;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the text of a sample comes from: one of three options, or whatever the file offers. */
final class TextOptions {

    @Option(names = "--text", paramLabel = "T")
    String typed;

    @Option(names = "--transcript", paramLabel = "F")
    Path transcript;

    @Option(names = "--transcriber", paramLabel = "CMD", arity = "0..1", fallbackValue = "")
    String transcriber;

    /** The source named; a transcriber without a command is the one of the settings. */
    TextSource source(Settings settings) {
        if (typed != null) {
            return new TextSource.Typed(typed);
        }
        if (transcript != null) {
            return new TextSource.File(transcript);
        }
        if (transcriber != null) {
            return new TextSource.Command(transcriber.isBlank() ? settings.transcriber() : transcriber);
        }
        return new TextSource.Automatic();
    }
}
