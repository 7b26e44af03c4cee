package attune.ui.shell;

import attune.job.ThreadedJobRunner;
import attune.ui.common.FigureCanvas;
import attune.ui.evaluate.EvaluateModel;
import attune.ui.evaluate.FieldTest;
import attune.ui.evaluate.Flip;
import attune.ui.evaluate.Square;
import attune.ui.evaluate.Which;
import attune.workbench.WorkbenchOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * What a person waits for in the window itself with runs of a million predictions of seven classes, and what its process
 * holds: from the folder named to its matrix drawn, then a second run beside it; from a cell, a flip, a field or a word to
 * the table of its samples. Arguments: the models, the folder that {@code attune.benchmark.MillionPredictions} wrote, and
 * samples that are opened and read first (none for the window without a model in memory).
 */
final class MillionInWindow {

    private static final int ROUNDS = 5;

    private final EvaluateModel evaluate;
    private final Stage stage;

    private MillionInWindow(Stage stage, EvaluateModel evaluate) {
        this.stage = stage;
        this.evaluate = evaluate;
    }

    /** Prints seconds of each step, first and slowest of five, and the resident memory after it. */
    public static void main(String... args) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("attune-million");
        Executor onFx = Platform::runLater;
        Runners runners = new Runners(ThreadedJobRunner.of("job", 4, onFx), ThreadedJobRunner.of("inference", 1, onFx),
            ThreadedJobRunner.of("training", 1, onFx), ThreadedJobRunner.unbounded("playback", onFx),
            ThreadedJobRunner.of("records", 1, onFx), onFx);
        List<Path> samples = List.of(args).subList(2, args.length).stream().map(Path::of).toList();
        try (WorkbenchOnDisk workbench = new WorkbenchOnDisk(home, Path.of(args[0]), runners.playback())) {
            CountDownLatch ready = new CountDownLatch(1);
            MillionInWindow[] window = new MillionInWindow[1];
            Desk[] desk = new Desk[1];
            Platform.startup(() -> {
                desk[0] = PulseBenchmark.desk(workbench.useCases(), runners);
                Stage stage = new Stage();
                new ShellWindow(stage, desk[0], PulseBenchmark.inspect(workbench.useCases()), null).show(samples, List.of());
                window[0] = new MillionInWindow(stage, desk[0].evaluating());
                ready.countDown();
            });
            ready.await();
            window[0].until(() -> samples.isEmpty() || desk[0].readingProperty().get() != null);
            TimeUnit.SECONDS.sleep(3);
            say("the window", 0, 0);
            Platform.runLater(() -> desk[0].placeProperty().set(Place.EVALUATE));
            TimeUnit.SECONDS.sleep(1);
            window[0].measure(Path.of(args[1]));
        }
        System.exit(0);
    }

    private void measure(Path folder) throws InterruptedException {
        once("a run, until its matrix is drawn", () -> evaluate.runs().add(List.of(folder.resolve("a"))), () -> drawn("a"));
        once("… until its figures stand", () -> { }, () -> evaluate.figures().figuresProperty().get().isPresent());
        asked("while all else is counted: a cell", Which.ALL.withCells(Set.of(new Square.Cell(Square.A, 3, 4))));
        once("a second run, until the matrices are drawn", () -> evaluate.runs().add(List.of(folder.resolve("b"))),
            () -> drawn("change"));
        once("… until their figures stand", () -> { }, () -> evaluate.figures().figuresProperty().get().isPresent());
        asked("while all else is counted: a cell", Which.ALL.withCells(Set.of(new Square.Cell(Square.B, 3, 4))));
        TimeUnit.SECONDS.sleep(10);
        say("at rest", 0, 0);
        asked("a cell of B", Which.ALL.withCells(Set.of(new Square.Cell(Square.B, 2, 4))));
        asked("a cell of B − A", Which.ALL.withCells(Set.of(new Square.Cell(Square.CHANGE, 3, 4))));
        asked("fixed", Which.ALL.withFlips(Set.of(Flip.FIXED)));
        asked("A and B disagree", Which.ALL.withFlips(Set.of(Flip.DISAGREE)));
        asked("confidence of A from 0.2 to 0.3", Which.ALL.with(new FieldTest.Between("sure.a", 0.2, 0.3)));
        asked("a truth", Which.ALL.with(new FieldTest.OneOf("truth", Set.of("-1"))));
        asked("a word", Which.ALL.withWords("video123_"));
        TimeUnit.SECONDS.sleep(5);
        say("at the end", 0, 0);
    }

    private boolean drawn(String square) {
        return stage.getScene().lookup("#square-" + square) instanceof FigureCanvas canvas && canvas.getFigure() != null;
    }

    private void asked(String what, Which which) throws InterruptedException {
        double first = 0;
        double slowest = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double seconds = time(() -> evaluate.selection().whichProperty().set(which),
                () -> evaluate.selection().shownProperty().get().which().equals(which));
            first = round == 0 ? seconds : first;
            slowest = Math.max(slowest, seconds);
            time(() -> evaluate.selection().whichProperty().set(Which.ALL),
                () -> evaluate.selection().shownProperty().get().which().all());
        }
        say(what, first, slowest);
    }

    private void once(String what, Runnable work, BooleanSupplier done) throws InterruptedException {
        double seconds = time(work, done);
        say(what, seconds, seconds);
    }

    /** From the request to the pulse after what was wanted is there. */
    private double time(Runnable work, BooleanSupplier done) throws InterruptedException {
        long start = System.nanoTime();
        Platform.runLater(work);
        until(done);
        CountDownLatch painted = new CountDownLatch(1);
        Platform.runLater(() -> {
            stage.getScene().addPostLayoutPulseListener(new Runnable() {
                @Override public void run() {
                    stage.getScene().removePostLayoutPulseListener(this);
                    painted.countDown();
                }
            });
            Platform.requestNextPulse();
        });
        painted.await();
        return (System.nanoTime() - start) / 1e9;
    }

    private void until(BooleanSupplier done) throws InterruptedException {
        AtomicBoolean there = new AtomicBoolean();
        while (!there.get()) {
            CountDownLatch looked = new CountDownLatch(1);
            Platform.runLater(() -> {
                there.set(done.getAsBoolean());
                looked.countDown();
            });
            looked.await();
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static void say(String what, double first, double slowest) throws InterruptedException {
        long[] kilobytes = {0, 0};
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                kilobytes[0] = line.startsWith("VmRSS") ? Long.parseLong(line.replaceAll("\\D", "")) : kilobytes[0];
                kilobytes[1] = line.startsWith("VmHWM") ? Long.parseLong(line.replaceAll("\\D", "")) : kilobytes[1];
            }
        } catch (IOException elsewhere) {
            // Only Linux tells.
        }
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "%-48s first %6.3f s, slowest %6.3f s; resident %d MB, at most %d MB; heap %d of %d MB%n",
            what, first, slowest, kilobytes[0] / 1024, kilobytes[1] / 1024,
            (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.totalMemory() >> 20);
    }
}
