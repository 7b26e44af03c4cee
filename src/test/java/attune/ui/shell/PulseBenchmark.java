package attune.ui.shell;

import attune.domain.Settings;
import attune.job.ThreadedJobRunner;
import attune.ui.common.ViewContext;
import attune.ui.inspect.InspectView;
import attune.workbench.Reading;
import attune.workbench.Workbench;
import attune.workbench.WorkbenchOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Measures how evenly the window lives while it reads samples: gaps between FX pulses from one second after it is shown,
 * over a number of analyses, each looked at for half a second. As at every start, a sample opens by itself. Run it on a
 * display, with the class path of the tests:
 * {@code java … attune.ui.shell.PulseBenchmark MODELS 20 clip.mp4 post.txt …}; the files are opened in turn.
 */
final class PulseBenchmark {

    private static final double MILLI = 1e-6;

    private PulseBenchmark() {
    }

    /** Prints count, median, 99th percentile and maximum of the gaps in milliseconds. */
    public static void main(String... args) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("attune-pulse");
        int analyses = Integer.parseInt(args[1]);
        List<Path> files = Stream.of(args).skip(2).map(Path::of).toList();
        Executor onFx = Platform::runLater;
        Runners runners = new Runners(ThreadedJobRunner.of("job", 4, onFx), ThreadedJobRunner.of("inference", 1, onFx),
            ThreadedJobRunner.of("training", 1, onFx), ThreadedJobRunner.unbounded("playback", onFx),
            ThreadedJobRunner.of("records", 1, onFx), onFx);
        try (WorkbenchOnDisk workbench = new WorkbenchOnDisk(home, Path.of(args[0]), runners.playback())) {
            CountDownLatch ready = new CountDownLatch(1);
            Desk[] desk = new Desk[1];
            Platform.startup(() -> {
                desk[0] = desk(workbench.useCases(), runners);
                new ShellWindow(new Stage(), desk[0], inspect(workbench.useCases()), null).show(List.of(),
                    List.of(files.getLast()));
                ready.countDown();
            });
            ready.await();
            TimeUnit.SECONDS.sleep(1);
            List<Double> gaps = record(desk[0], files, analyses);
            double[] sorted = gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(Locale.ROOT, "%d gaps: median %.1f ms, 99th percentile %.1f ms, longest %s ms%n",
                sorted.length, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)],
                Arrays.toString(Arrays.stream(sorted).skip(Math.max(0, sorted.length - 8)).map(Math::rint).toArray()));
        }
        System.exit(0);
    }

    static Desk desk(Workbench use, Runners runners) {
        return new Desk(new UseCases(use.open(), use.edit(), use.batch(), use.models(), use.bring(),
            use.devices(), use.samples(), use.settings(), new attune.ui.compare.UseCases(use.analyse()),
                new attune.ui.evaluate.UseCases(use.runs(), use.origins(), use.study(), use.reviews(), use.report(),
                    use.exportPredictions(), List.of()),
                new attune.ui.train.UseCases(use.train(), use.corpora(), use.choices(), use.trainings())),
            runners, Settings.DEFAULTS);
    }

    static Function<ViewContext, SampleView> inspect(Workbench use) {
        return context -> new Inspecting(new InspectView(context,
                new attune.ui.inspect.UseCases(use.open(), use.edit(), use.analyse(), use.listen(), use.play(), use.export(),
                    use.explain(), use.gates())));
    }

    private static List<Double> record(Desk desk, List<Path> files, int analyses) throws InterruptedException {
        List<Double> gaps = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        int[] read = {0};
        Platform.runLater(() -> {
            new AnimationTimer() {
                private long last;

                @Override public void handle(long now) {
                    if (last > 0) {
                        gaps.add((now - last) * MILLI);
                    }
                    last = now;
                }
            }.start();
            desk.readingProperty().addListener((value, before, now) -> {
                if (now != null) {
                    next(desk, files, analyses, read, now, done);
                }
            });
            desk.take(List.of(files.getFirst()));
        });
        done.await();
        return List.copyOf(gaps);
    }

    private static void next(Desk desk, List<Path> files, int analyses, int[] read, Reading now, CountDownLatch done) {
        System.out.printf(Locale.ROOT, "%2d %-10s %s%n", ++read[0], now.analysis().prediction().label(),
            now.analysis().seconds());
        if (read[0] >= analyses) {
            done.countDown();
        } else {
            PauseTransition look = new PauseTransition(Duration.millis(500));
            look.setOnFinished(looked -> desk.take(List.of(files.get(read[0] % files.size()))));
            look.play();
        }
    }
}
