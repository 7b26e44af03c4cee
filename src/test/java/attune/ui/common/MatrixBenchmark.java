package attune.ui.common;

import attune.figure.Axis;
import attune.figure.Matrix;
import attune.figure.Scale;
import attune.figure.Window;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Measures how fluently a matrix of 500 × 2,000 pans and zooms at the size of the large map: every pulse shows another part,
 * first moved by some cells, then zoomed. Run it on a display: {@code java … attune.ui.common.MatrixBenchmark}.
 */
final class MatrixBenchmark {

    private static final int ROWS = 500;
    private static final int COLUMNS = 2000;
    private static final double WIDTH = 840;
    private static final double HEIGHT = 720;
    private static final int WARM = 60;
    private static final int PULSES = 400;
    private static final double MILLI = 1e-6;

    private MatrixBenchmark() {
    }

    /** Prints frames a second and the work of a pulse, panning and zooming. */
    public static void main(String... args) throws IOException, InterruptedException {
        PulseTimes.prepare();
        MatrixView[] view = new MatrixView[1];
        CountDownLatch shown = new CountDownLatch(1);
        Platform.startup(() -> {
            Fonts.load();
            view[0] = new MatrixView();
            view[0].setPrefSize(WIDTH, HEIGHT);
            Scene scene = new Scene(new StackPane(view[0]), WIDTH, HEIGHT);
            scene.getStylesheets().addAll(GalleryTest.sheet("light"), GalleryTest.sheet("common"));
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            view[0].matrixProperty().set(matrix());
            shown.countDown();
        });
        shown.await();
        measure("pan", view[0], at -> new Window((at * 3) % 380, (at * 7) % 1600, 120, 400));
        measure("zoom", view[0], at -> {
            int step = Math.abs(at % 120 - 60);
            return new Window(step * 3, step * 14, ROWS - 6 * step, COLUMNS - 28 * step);
        });
        System.exit(0);
    }

    /** The part that is shown at a pulse. */
    private interface Path {
        Window at(int pulse);
    }

    private static void measure(String name, MatrixView view, Path path) throws IOException, InterruptedException {
        List<Double> gaps = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        try (PulseTimes times = new PulseTimes()) {
            Platform.runLater(() -> new AnimationTimer() {
                private int pulse;
                private long last;

                @Override public void handle(long now) {
                    if (pulse > WARM) {
                        gaps.add((System.nanoTime() - last) * MILLI);
                    }
                    times.pulse();
                    last = System.nanoTime();
                    view.show(path.at(pulse));
                    if (++pulse > WARM + PULSES) {
                        stop();
                        done.countDown();
                    }
                }
            }.start());
            done.await();
            List<PulseTimes.Pulse> pulses = times.end();
            double seconds = gaps.stream().mapToDouble(Double::doubleValue).sum() / 1000;
            System.out.printf(Locale.ROOT, "%s: %.0f frames a second, gaps %s%n  processor time %s%n  by the clock %s%n%s", name,
                gaps.size() / seconds, PulseTimes.told(gaps), PulseTimes.told(times.cpu().stream().skip(WARM).toList()),
                PulseTimes.told(pulses.stream().skip(WARM).map(PulseTimes.Pulse::sum).toList()),
                PulseTimes.phases(pulses));
        }
    }

    private static Matrix matrix() {
        Random random = new Random(5);
        float[] values = new float[ROWS * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * random.nextFloat();
        }
        List<String> words = IntStream.range(0, ROWS).mapToObj(row -> "word" + row).toList();
        List<String> seconds = IntStream.range(0, COLUMNS)
            .mapToObj(column -> String.format(Locale.ROOT, "%.1f s", column * 0.2)).toList();
        return new Matrix(Axis.names(words), Axis.marks(seconds), values, Scale.shares(values),
            "rows (words) read columns (seconds)");
    }
}
