package attune.benchmark;

import attune.domain.Answer;
import attune.domain.Predictions;
import attune.domain.Run;
import attune.domain.Task;
import attune.evaluation.Calibration;
import attune.evaluation.Comparison;
import attune.evaluation.Measurement;
import attune.evaluation.PrecisionRecall;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.store.PredictionsFile;
import attune.store.RunFolder;
import attune.workbench.MeasureRuns;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/**
 * How long the figures of 1,000,000 predictions of 7 classes take: reading a run, its confusion, figures and intervals,
 * comparing two, and a CSV of another tool. Arguments: rows (1000000), a folder to write in. Each step is run
 * {@code ROUNDS} times; the first and the fastest time are printed.
 */
public final class MillionPredictions {

    private static final int CLASSES = 7;
    private static final int ROUNDS = 5;

    private MillionPredictions() {
    }

    /** Writes the runs, then measures. */
    public static void main(String... args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("million");
        RunFolder a = write(folder.resolve("a"), rows, 1, false);
        RunFolder b = write(folder.resolve("b"), rows, 2, false);
        RunFolder grouped = write(folder.resolve("c"), rows, 3, true);
        Path csv = csv(folder.resolve("a.csv"), a.predictions());
        System.out.printf(Locale.ROOT, "%d rows, parquet %.1f MB, csv %.1f MB%n", rows,
            Files.size(folder.resolve("a/predictions.parquet")) / 1e6, Files.size(csv) / 1e6);
        Predictions ofA = time("read a run", a::predictions);
        Predictions ofB = b.predictions();
        time("figures and intervals", () -> Measurement.of(single(ofA)));
        time("open, figures, intervals, calibration, precision-recall", () -> new MeasureRuns()
            .measure(a.folder(), Progress.SILENT, Cancellation.never()));
        Predictions inVideos = grouped.predictions();
        time("figures and intervals, groups of 40", () -> Measurement.of(single(inVideos)));
        time("compare two runs", () -> Comparison.of(single(ofA), single(ofB)));
        time("compare two seeds with two", () -> Comparison.of(
            new TreeMap<>(Map.of(1L, ofA, 2L, ofB)), new TreeMap<>(Map.of(1L, ofB, 2L, inVideos))));
        time("calibration", () -> Calibration.of(ofA));
        time("precision-recall of a class", () -> PrecisionRecall.of(ofA.trueClasses(), ofA.probabilities()[3], 3));
        time("read a csv", () -> PredictionsFile.read(csv, Cancellation.never()));
        System.gc();
        System.out.printf(Locale.ROOT, "%.0f MB used with three runs open%n",
            (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
        Reference.reachabilityFence(List.of(ofA, ofB, inVideos));
    }

    private static SortedMap<Long, Predictions> single(Predictions run) {
        return new TreeMap<>(Map.of(1L, run));
    }

    private static <T> T time(String what, Callable<T> work) throws Exception {
        double first = 0;
        double fastest = Double.MAX_VALUE;
        T result = null;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            result = work.call();
            double seconds = (System.nanoTime() - start) / 1e9;
            first = round == 0 ? seconds : first;
            fastest = Math.min(fastest, seconds);
        }
        System.out.printf(Locale.ROOT, "%-58s first %6.3f s   fastest %6.3f s%n", what, first, fastest);
        return result;
    }

    private static RunFolder write(Path folder, int rows, long seed, boolean groups) {
        Random random = new Random(seed);
        Random truths = new Random(9);
        List<Answer> answers = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            int truth = truths.nextInt(CLASSES);
            float[] p = new float[CLASSES];
            float sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                p[c] = (float) Math.exp(2 * random.nextDouble() + (c == truth ? 1 : 0));
                sum += p[c];
            }
            for (int c = 0; c < CLASSES; c++) {
                p[c] /= sum;
            }
            answers.add(Answer.ofClass("video" + i / 40 + "_" + i, truth, p, Optional.empty(), groups ? "v" + i / 40 : ""));
        }
        List<String> labels = List.of("-3", "-2", "-1", "0", "1", "2", "3");
        return RunFolder.write(folder, new Run("million", Run.Model.foreign("made"), new Run.Data("made", "test", "", "", ""),
            new Run.Training("", seed, 0), new Task.Classes(labels), "cpu", Instant.EPOCH, Map.of()), answers);
    }

    private static Path csv(Path file, Predictions run) throws IOException {
        List<String> labels = ((Task.Classes) run.task()).labels();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,y_true,y_pred,prob_" + String.join(",prob_", labels) + "\n");
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < run.size(); i++) {
                line.setLength(0);
                line.append(run.ids().get(i)).append(',').append(labels.get((int) run.truth()[i])).append(',')
                    .append(labels.get((int) run.predicted()[i]));
                for (float[] column : run.probabilities()) {
                    line.append(',').append(column[i]);
                }
                out.append(line).append('\n');
            }
        }
        return file;
    }
}
