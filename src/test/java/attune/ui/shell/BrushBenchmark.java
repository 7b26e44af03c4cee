package attune.ui.shell;

import attune.job.ThreadedJobRunner;
import attune.ui.common.PulseTimes;
import attune.ui.common.Rendering;
import attune.workbench.WorkbenchOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

/**
 * Measures pointing: the mouse goes from word to word, and on over the waveform, a step every third pulse; each lights up the
 * whole sample. Told are the handler, and the work of the pulses that it lights up, by processor time and by the clock. Run it
 * on a display with a clip of 60 s and a transcript of 200 words beside it:
 * {@code java … attune.ui.shell.BrushBenchmark MODELS clip.mp4}, with the launcher's options of the virtual machine.
 */
final class BrushBenchmark {

    private static final double MILLI = 1e-6;
    private static final int WARM = 40;
    private static final int STEPS = 300;

    private BrushBenchmark() {
    }

    /** Prints median and 99th percentile of the handler and of the pulse that shows what it lit. */
    public static void main(String... args) throws IOException, InterruptedException {
        Rendering.prepare();
        PulseTimes.prepare();
        Executor onFx = Platform::runLater;
        Runners runners = new Runners(ThreadedJobRunner.of("job", 4, onFx), ThreadedJobRunner.of("inference", 1, onFx),
            ThreadedJobRunner.of("training", 1, onFx), ThreadedJobRunner.unbounded("playback", onFx),
            ThreadedJobRunner.of("records", 1, onFx), onFx);
        Path home = Files.createTempDirectory("attune-brush");
        try (WorkbenchOnDisk workbench = new WorkbenchOnDisk(home, Path.of(args[0]), runners.playback())) {
            Stage[] stage = new Stage[1];
            CountDownLatch read = new CountDownLatch(1);
            Platform.startup(() -> {
                Desk desk = PulseBenchmark.desk(workbench.useCases(), runners);
                desk.readingProperty().addListener((reading, before, now) -> read.countDown());
                stage[0] = new Stage();
                new ShellWindow(stage[0], desk, PulseBenchmark.inspect(workbench.useCases()), null)
                    .show(List.of(Path.of(args[1])), List.of());
            });
            read.await();
            TimeUnit.SECONDS.sleep(6);
            Node root = stage[0].getScene().getRoot();
            List<Node> words = List.copyOf(root.lookupAll(".heat-word"));
            Node waveform = root.lookup(".waveform-lane");
            System.out.println(words.size() + " words of this window");
            measure("words", at -> enter(words.get(at * 7 % words.size()), words.get((at + 1) * 7 % words.size())), stage[0]);
            measure("seconds", at -> move(waveform, 40 + at * 13 % 700), stage[0]);
        }
        System.exit(0);
    }

    /** One step of the mouse. */
    private interface Step {
        void at(int step);
    }

    private static void measure(String name, Step step, Stage stage) throws IOException, InterruptedException {
        List<Double> handlers = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        try (PulseTimes times = new PulseTimes()) {
            Platform.runLater(() -> new AnimationTimer() {
                private int pulse;

                @Override public void handle(long now) {
                    times.pulse();
                    if (pulse % 3 == 0) {
                        long start = System.nanoTime();
                        step.at(pulse / 3);
                        if (pulse / 3 >= WARM) {
                            handlers.add((System.nanoTime() - start) * MILLI);
                        }
                    }
                    if (++pulse >= 3 * (WARM + STEPS)) {
                        stop();
                        done.countDown();
                    }
                }
            }.start());
            done.await();
            List<PulseTimes.Pulse> pulses = times.end();
            List<Double> lit = new ArrayList<>();
            List<Double> third = new ArrayList<>();
            List<Double> cpu = times.cpu();
            // Two pulses of each step paint nothing, so what is computed from one step to the next is the lighting.
            for (int at = 3 * WARM; at + 2 < cpu.size(); at += 3) {
                lit.add(cpu.get(at) + cpu.get(at + 1) + cpu.get(at + 2));
                third.add(cpu.get(at + 2));
            }
            List<PulseTimes.Pulse> painted = pulses.stream().skip(3 * WARM).filter(PulseTimes.Pulse::painted).toList();
            System.out.printf(Locale.ROOT, "%s, %d × %d%n  handler %s%n  handler, layout and render, processor time %s%n"
                    + "  of that after the second pulse %s%n  handler, layout and render by the clock %s%n"
                    + "  from its begin to its end, waiting included %s%n%s",
                name, (int) stage.getWidth(), (int) stage.getHeight(),
                PulseTimes.told(handlers), PulseTimes.told(lit), PulseTimes.told(third),
                PulseTimes.told(painted.stream().map(PulseTimes.Pulse::sum).toList()),
                PulseTimes.told(painted.stream().map(PulseTimes.Pulse::elapsed).toList()), PulseTimes.phases(painted));
        }
    }

    private static void enter(Node left, Node word) {
        fire(left, MouseEvent.MOUSE_EXITED, 5);
        fire(word, MouseEvent.MOUSE_ENTERED, 5);
    }

    private static void move(Node lane, double x) {
        fire(lane, MouseEvent.MOUSE_MOVED, x);
    }

    private static void fire(Node node, EventType<MouseEvent> type, double x) {
        Point2D scene = node.localToScene(x, 5);
        Point2D screen = node.localToScreen(x, 5);
        Event.fireEvent(node, new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), MouseButton.NONE, 0,
            false, false, false, false, false, false, false, false, false, true, null));
    }
}
