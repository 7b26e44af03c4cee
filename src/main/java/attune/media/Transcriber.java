package attune.media;

import attune.domain.BadInput;
import attune.job.Cancellation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Runs the transcription command that a person named: it gets the path of a WAV file as its last argument and writes srt
 * or vtt, in UTF-8, on standard output. A command that fails or says nothing is refused with its last word on standard
 * error.
 */
public final class Transcriber {

    /** A part in double quotes, in single quotes, or bare; parts that touch make one word. */
    private static final Pattern WORD = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|[^\\s\"'])+");

    private Transcriber() {
    }

    /** What the command writes. On cancellation it is killed, with whatever it has started. */
    public static String run(String command, Path wav, Cancellation cancellation) {
        List<String> words = new ArrayList<>(words(command));
        if (words.isEmpty()) {
            throw new BadInput("media.transcriber-unnamed");
        }
        words.add(wav.toAbsolutePath().toString());
        cancellation.check();
        try {
            Path said = Files.createTempFile("attune-transcript", ".txt");
            Path complained = Files.createTempFile("attune-transcript", ".log");
            try {
                int exit = exit(words, said, complained, cancellation);
                cancellation.check();
                String last = lastLine(complained);
                if (exit != 0) {
                    throw new BadInput("media.transcriber-failed", command, exit, last);
                }
                String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
                if (text.isBlank()) {
                    throw new BadInput("media.transcriber-silent", command, last);
                }
                return text.startsWith("\ufeff") ? text.substring(1) : text;
            } finally {
                Files.deleteIfExists(said);
                Files.deleteIfExists(complained);
            }
        } catch (IOException e) {
            throw new BadInput(e, "media.transcriber-not-started", words.getFirst());
        }
    }

    private static int exit(List<String> words, Path said, Path complained, Cancellation cancellation) throws IOException {
        Process process = new ProcessBuilder(words)
            .redirectOutput(said.toFile()).redirectError(complained.toFile()).start();
        cancellation.onCancel(() -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
        process.getOutputStream().close();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** Splits a command line at spaces outside quotes; backslashes stand for themselves, as in paths. */
    static List<String> words(String command) {
        return WORD.matcher(command).results().map(MatchResult::group)
            .map(word -> word.replaceAll("\"([^\"]*)\"|'([^']*)'", "$1$2")).toList();
    }

    private static String lastLine(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines()
            .map(String::strip).filter(line -> !line.isEmpty()).reduce((first, second) -> second).orElse("-");
    }
}
