package attune.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import attune.domain.BadInput;
import attune.job.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command gets the wav last, its output comes back, and every way to fail is told in a sentence. */
class TranscriberTest {

    @TempDir
    Path folder;
    private Path wav;

    @BeforeEach
    void shell() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
        wav = Files.writeString(folder.resolve("sound of a clip.wav"), "RIFF");
    }

    @Test
    void theWavComesLastAndTheOutputComesBack() throws IOException {
        String said = run("echo \"WEBVTT $1|$2\"; cat \"$2\"; echo working >&2", " \"an option\"");
        assertEquals("WEBVTT an option|" + wav.toAbsolutePath() + "\nRIFF", said);
    }

    @Test
    void failuresAreTold() throws IOException {
        BadInput failed = assertThrows(BadInput.class, () -> run("echo first >&2; echo 'no model found' >&2; exit 3", ""));
        assertEquals("media.transcriber-failed", failed.problem());
        assertTrue(failed.getMessage().contains("no model found") && failed.getMessage().contains("3"));
        assertEquals("media.transcriber-silent", assertThrows(BadInput.class, () -> run("exit 0", "")).problem());
        assertEquals("media.transcriber-unnamed", problem("  "));
        assertEquals("media.transcriber-not-started", problem("no-such-command-anywhere --fast"));
    }

    @Test
    void cancellingKillsIt() throws IOException {
        Cancellation cancellation = new Cancellation();
        Path script = script("sleep 600 & echo $! > \"$1.new\"; mv \"$1.new\" \"$1.pid\"; wait");
        Path pid = Path.of(wav + ".pid");
        Thread.ofVirtual().start(() -> {
            while (!Files.exists(pid)) {
                Thread.yield();
            }
            cancellation.cancel();
        });
        assertThrows(CancellationException.class, () -> Transcriber.run("'" + script + "'", wav, cancellation));
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(child -> child.onExit().join());
    }

    @Test
    void wordsKeepTheirQuotesTogether() {
        assertEquals(List.of("C:\\tools\\my app.exe", "--model=big one", "-x", "a'b"),
            Transcriber.words("\"C:\\tools\\my app.exe\" --model='big one'  -x \"a'b\""));
    }

    private String run(String body, String options) throws IOException {
        return Transcriber.run("'" + script(body) + "'" + options, wav, Cancellation.never());
    }

    private String problem(String command) {
        return assertThrows(BadInput.class, () -> Transcriber.run(command, wav, Cancellation.never())).problem();
    }

    private Path script(String body) throws IOException {
        Path script = Files.writeString(folder.resolve("the command.sh"), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
