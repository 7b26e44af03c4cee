package attune.cli;

import attune.workbench.Phrases;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a command speaks.
 *
 * @param out results
 * @param err progress and what went wrong
 * @param terminal whether a person watches, so that a line may be written over
 * @param locale the person's language
 */
public record Console(PrintStream out, PrintStream err, boolean terminal, Locale locale) {

    /** The console of this process. Its text is UTF-8, as files are; only a Windows terminal has its own way. */
    public static Console ofProcess(Locale locale) {
        boolean terminal = System.console() != null && System.console().isTerminal();
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        Charset charset = terminal && windows ? System.console().charset() : StandardCharsets.UTF_8;
        return new Console(new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset), terminal, locale);
    }

    /** Prints a line of result. */
    void say(String key, Object... details) {
        out.println(text(key, details));
    }

    String text(String key, Object... details) {
        return Phrases.of(Console.class, locale).get(key, details);
    }
}
