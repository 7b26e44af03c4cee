package attune.benchmark;

import attune.domain.Masking;
import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.job.ThreadedJobRunner;
import attune.workbench.TextSource;
import attune.workbench.Workbench;
import attune.workbench.WorkbenchOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Reads the same files again and again in one process, each time decoded anew, and prints what memory the process holds:
 * a flat curve says that nothing native is lost. Linux only.
 * {@code java … attune.benchmark.MemoryOverReadings MODELS 1000 file…}
 */
public final class MemoryOverReadings {

    private static final int EVERY = 100;

    private MemoryOverReadings() {
    }

    /** Prints resident memory and used heap, in MiB, now and then. */
    public static void main(String... args) throws IOException {
        Path home = Files.createTempDirectory("attune-memory");
        int readings = Integer.parseInt(args[1]);
        List<Path> files = Stream.of(args).skip(2).map(Path::of).toList();
        try (ThreadedJobRunner playback = ThreadedJobRunner.unbounded("playback", Runnable::run);
            WorkbenchOnDisk workbench = new WorkbenchOnDisk(home, Path.of(args[0]), playback)) {
            Workbench use = workbench.useCases();
            for (int i = 1; i <= readings; i++) {
                Path copy = FreshCopy.of(files.get(i % files.size()), home, i);
                Sample sample = use.open().file(copy, new TextSource.Automatic(), Progress.SILENT, Cancellation.never());
                String model = sample instanceof Sample.Clip ? "clips" : "posts";
                use.analyse().read(sample, 0, model, "cpu", Masking.NONE, Progress.SILENT, Cancellation.never());
                Files.delete(copy);
                if (i % EVERY == 0 || i == 1 || i == EVERY / 2) {
                    System.gc();
                    Runtime runtime = Runtime.getRuntime();
                    System.out.printf(Locale.ROOT, "%5d readings: resident %d MiB, heap %d MiB%n", i, residentMebibytes(),
                        runtime.totalMemory() - runtime.freeMemory() >> 20);
                }
            }
        }
        System.exit(0);
    }

    private static long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10).findFirst().orElse(-1);
    }
}
