package attune.ui.shell;

import attune.domain.Settings;
import attune.job.ThreadedJobRunner;
import attune.ui.common.Rendering;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Measures how evenly the window lives while it reads samples: gaps between FX pulses from one second after it is shown,
 * over a number of analyses, each looked at for half a second; then over as many switches of streams and directions, a third of
 * a second apart. As at every start, a sample opens by itself. Run it on a display, with the class path of the tests:
 * {@code java … attune.ui.shell.PulseBenchmark MODELS 20 clip.mp4 post.txt …}; the files are opened in turn.
 */
final class PulseBenchmark {

    private static final double MILLI = 1e-6;

    private PulseBenchmark() {
    }

    /** Prints count, median, 99th percentile and the longest of the gaps in milliseconds. */
    public static void main(String... args) throws IOException, InterruptedException {
        Rendering.prepare();
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
            Stage[] stage = new Stage[1];
            Platform.startup(() -> {
                desk[0] = desk(workbench.useCases(), runners);
                stage[0] = new Stage();
                new ShellWindow(stage[0], desk[0], inspect(workbench.useCases()), null).show(List.of(),
                    List.of(files.getLast()));
                ready.countDown();
            });
            ready.await();
            TimeUnit.SECONDS.sleep(1);
            print("analyses", record(done -> read(desk[0], files, analyses, done)));
            print("switches", record(done -> switched(stage[0].getScene(), 0, analyses, done)));
        }
        System.exit(0);
    }

    private static void print(String what, List<Double> gaps) {
        double[] sorted = gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "%s, %d gaps: median %.1f ms, 99th percentile %.1f ms, longest %s ms%n", what,
            sorted.length, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)],
            Arrays.toString(Arrays.stream(sorted).skip(Math.max(0, sorted.length - 8)).map(Math::rint).toArray()));
    }

    static Desk desk(Workbench use, Runners runners) {
        return new Desk(new UseCases(use.open(), use.edit(), use.batch(), use.models(), use.bring(),
            use.devices(), use.samples(), use.settings(), new attune.ui.compare.UseCases(use.analyse()),
                new attune.ui.evaluate.UseCases(use.runs(), use.origins(), use.study(), use.reviews(), use.report(),
                    use.exportPredictions(), use.comparison(), List.of()),
                new attune.ui.train.UseCases(use.train(), use.corpora(), use.choices(), use.trainings())),
            runners, Settings.DEFAULTS);
    }

    static Function<ViewContext, SampleView> inspect(Workbench use) {
        return context -> new Inspecting(new InspectView(context,
                new attune.ui.inspect.UseCases(use.open(), use.edit(), use.analyse(), use.listen(), use.play(), use.export(),
                    use.explain(), use.gates())));
    }

    /** The gaps between pulses from when {@code work} begins until it tells that it is done. */
    private static List<Double> record(Consumer<Runnable> work) throws InterruptedException {
        List<Double> gaps = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            AnimationTimer pulses = new AnimationTimer() {
                private long last;

                @Override public void handle(long now) {
                    if (last > 0) {
                        gaps.add((now - last) * MILLI);
                    }
                    last = now;
                }
            };
            pulses.start();
            work.accept(() -> {
                pulses.stop();
                done.countDown();
            });
        });
        done.await();
        return List.copyOf(gaps);
    }

    private static void read(Desk desk, List<Path> files, int analyses, Runnable done) {
        int[] read = {0};
        desk.readingProperty().addListener((value, before, now) -> {
            if (now != null && read[0] < analyses) {
                next(desk, files, analyses, read, now, done);
            }
        });
        desk.take(List.of(files.getFirst()));
    }

    /** A stream off and on again, then another direction of attention, and so on. */
    private static void switched(Scene scene, int times, int most, Runnable done) {
        ToggleButton stream = (ToggleButton) scene.lookup(".stream-switch.vision");
        ComboBox<?> direction = (ComboBox<?>) scene.lookup(".choices > .combo-box");
        if (times % 3 < 2) {
            stream.fire();
        } else {
            direction.getSelectionModel().select(times % direction.getItems().size());
        }
        PauseTransition look = new PauseTransition(Duration.millis(333));
        look.setOnFinished(looked -> {
            if (times + 1 < most) {
                switched(scene, times + 1, most, done);
            } else {
                done.run();
            }
        });
        look.play();
    }

    private static void next(Desk desk, List<Path> files, int analyses, int[] read, Reading now, Runnable done) {
        System.out.printf(Locale.ROOT, "%2d %-10s %s%n", ++read[0], now.analysis().prediction().label(),
            now.analysis().seconds());
        if (read[0] >= analyses) {
            done.run();
        } else {
            PauseTransition look = new PauseTransition(Duration.millis(500));
            look.setOnFinished(looked -> desk.take(List.of(files.get(read[0] % files.size()))));
            look.play();
        }
    }
}
