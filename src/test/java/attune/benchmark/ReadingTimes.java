package attune.benchmark;

import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.ThreadedJobRunner;
import attune.workbench.Reading;
import attune.workbench.TextSource;
import attune.workbench.Workbench;
import attune.workbench.WorkbenchOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long a file takes to its prediction, stage by stage, and how long an answer without one of its modalities takes
 * from cached features. Each repeat reads a copy that no cache knows; the first repeats warm up.
 * {@code java … attune.benchmark.ReadingTimes MODELS REPEATS file}
 */
public final class ReadingTimes {

    private static final double SECOND = 1e9;

    private ReadingTimes() {
    }

    /** Prints a line a repeat: seconds in all, of each stage, and of each masking. */
    public static void main(String... args) throws IOException {
        Path home = Files.createTempDirectory("attune-times");
        try (ThreadedJobRunner playback = ThreadedJobRunner.unbounded("playback", Runnable::run);
            WorkbenchOnDisk workbench = new WorkbenchOnDisk(home, Path.of(args[0]), playback)) {
            Workbench use = workbench.useCases();
            for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
                Path copy = FreshCopy.of(Path.of(args[2]), home, i);
                long begun = System.nanoTime();
                Sample sample = use.open().file(copy, new TextSource.Automatic(), Progress.SILENT, Cancellation.never());
                Reading read = read(use, sample, Masking.NONE);
                double whole = (System.nanoTime() - begun) / SECOND;
                List<String> masked = new ArrayList<>();
                for (Modality modality : read.analysis().positions().keySet()) {
                    long asked = System.nanoTime();
                    read(use, sample, Masking.without(modality));
                    masked.add(String.format(Locale.ROOT, "without %s %.3f", modality.id(),
                        (System.nanoTime() - asked) / SECOND));
                }
                System.out.printf(Locale.ROOT, "%d: %.2f s in all, %s, %s%n", i, whole, read.analysis().seconds(), masked);
                Files.delete(copy);
            }
        }
        System.exit(0);
    }

    private static Reading read(Workbench use, Sample sample, Masking masking) {
        String model = sample instanceof Sample.Clip ? "clips" : "posts";
        return use.analyse().read(sample, 0, model, "cpu", masking, Progress.SILENT, Cancellation.never());
    }
}
