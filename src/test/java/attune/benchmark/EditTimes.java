package attune.benchmark;

import attune.domain.Edit;
import attune.domain.Masking;
import attune.domain.Modality;
import attune.domain.Rectangle;
import attune.domain.Sample;
import attune.domain.TimeSpan;
import attune.domain.Word;
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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How long an answer takes after a change: a stream switched off, something hidden, or the input edited. Each repeat makes
 * a change that no cache knows. {@code java … attune.benchmark.EditTimes MODELS REPEATS file}
 */
public final class EditTimes {

    private static final double MILLI = 1e6;

    private EditTimes() {
    }

    /** Prints the median and the longest of each kind of change, in milliseconds; the first repeats warm up. */
    public static void main(String... args) throws IOException {
        Path home = Files.createTempDirectory("attune-edits");
        int repeats = Integer.parseInt(args[1]);
        try (ThreadedJobRunner playback = ThreadedJobRunner.unbounded("playback", Runnable::run);
            WorkbenchOnDisk workbench = new WorkbenchOnDisk(home, Path.of(args[0]), playback)) {
            Workbench use = workbench.useCases();
            Sample sample = use.open().file(Path.of(args[2]), new TextSource.Automatic(), Progress.SILENT, Cancellation.never());
            Reading whole = read(use, sample, Masking.NONE);
            Map<String, double[]> times = new LinkedHashMap<>();
            for (int i = 0; i < repeats; i++) {
                int at = i;
                for (Modality modality : whole.analysis().positions().keySet()) {
                    time(times, "without " + modality.id(), repeats, at,
                        () -> read(use, sample, Masking.without(modality)));
                }
                changes(whole, i).forEach((name, edit) -> time(times, name, repeats, at,
                    () -> read(use, use.edit().with(sample, List.of(edit)), Masking.NONE)));
            }
            times.forEach((name, all) -> {
                double[] warm = Arrays.copyOfRange(all, Math.min(3, repeats - 1), repeats);
                Arrays.sort(warm);
                System.out.printf(Locale.ROOT, "%-16s median %.0f ms, longest %.0f ms%n", name, warm[warm.length / 2],
                    warm[warm.length - 1]);
            });
        }
        System.exit(0);
    }

    private static Map<String, Edit> changes(Reading whole, int i) {
        Map<String, Edit> changes = new LinkedHashMap<>();
        whole.pieces().script().ifPresent(script -> {
            Word word = script.words().get(i % script.words().size());
            Edit.Words place = new Edit.Words(0, word.chars(), word.text());
            changes.put("word hidden", new Edit.HiddenWords(place));
            changes.put("word replaced", new Edit.ReplacedWords(place, "other" + i));
        });
        Rectangle where = new Rectangle(0.2, 0.2, 0.3 + i * 0.001, 0.4);
        if (!whole.pieces().frames().isEmpty()) {
            double time = whole.pieces().frames().getFirst().picture().time();
            Edit.Shot one = whole.windows().isEmpty() ? new Edit.Shot.Image(0) : new Edit.Shot.Frames(new TimeSpan(time, time));
            changes.put("part covered", new Edit.Covered(new Edit.Part(one, where)));
            changes.put("part blurred", new Edit.Blurred(new Edit.Part(one, where), 0.04));
            if (!whole.windows().isEmpty()) {
                Edit.Shot all = new Edit.Shot.Frames(whole.windows().getFirst());
                changes.put("all blurred", new Edit.Blurred(new Edit.Part(all, where), 0.04));
            }
        }
        if (whole.pieces().sound().isPresent()) {
            changes.put("second silenced", new Edit.Silenced(new TimeSpan(0.1 * i, 0.1 * i + 1)));
            changes.put("noise", new Edit.Noisy(Optional.empty(), 10, i));
        }
        return changes;
    }

    private static void time(Map<String, double[]> times, String name, int repeats, int at, Runnable asked) {
        long begun = System.nanoTime();
        asked.run();
        times.computeIfAbsent(name, first -> new double[repeats])[at] = (System.nanoTime() - begun) / MILLI;
    }

    private static Reading read(Workbench use, Sample sample, Masking masking) {
        String model = sample instanceof Sample.Clip ? "clips" : "posts";
        return use.analyse().read(sample, 0, model, "cpu", masking, Progress.SILENT, Cancellation.never());
    }
}
