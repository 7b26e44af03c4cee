package attune.cli;

import attune.job.Progress;
import java.util.Locale;

/**
 * Progress on standard error: share done, what is being done, time left. On a terminal one line is written over again
 * and again; elsewhere a line appears every twentieth of the way.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int STEPS = 20;
    private static final int WIDTH = 78;
    private static final double NANO = 1e-9;

    private final Console console;
    private final long start = System.nanoTime();
    private int told = -1;
    private boolean written;

    ProgressLine(Console console) {
        this.console = console;
    }

    /** A line for a single sample: only where a person watches. */
    static Progress forOne(ProgressLine line) {
        return line.console.terminal() ? line : Progress.SILENT;
    }

    @Override public void at(double done, String step) {
        double share = Double.isNaN(done) ? 0 : Math.clamp(done, 0, 1);
        if (console.terminal()) {
            String line = text(share, step);
            console.err().print("\r" + line.substring(0, Math.min(WIDTH, line.length())) + "\u001b[K");
            console.err().flush();
            written = true;
        } else if ((int) (share * STEPS) > told) {
            told = (int) (share * STEPS);
            console.err().println(text(share, step));
        }
    }

    private String text(double share, String step) {
        double seconds = (System.nanoTime() - start) * NANO;
        String left = share > 0 && share < 1
            ? console.text("progress.left", time(seconds * (1 - share) / share)) : "";
        return String.format(Locale.ROOT, "%3.0f %%  %s  %s", 100 * share, left, step).stripTrailing();
    }

    private static String time(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    /** Takes the line away from the terminal, so that results can be printed. */
    void clear() {
        if (written) {
            console.err().print("\r\u001b[K");
            console.err().flush();
            written = false;
        }
    }

    @Override public void close() {
        clear();
    }
}
