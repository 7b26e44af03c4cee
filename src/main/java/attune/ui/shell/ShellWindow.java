package attune.ui.shell;

import attune.domain.Settings;
import attune.ui.common.Fonts;
import attune.ui.common.Strings;
import attune.ui.common.ViewContext;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * The window of Attune. It is shown with an empty desk; what takes time (library, models, engine, files named at the
 * start) is asked for once it stands on the screen.
 */
public final class ShellWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 980;
    private static final double LEAST_HEIGHT = 640;

    private final Stage stage;
    private final Function<ViewContext, SampleView> inspecting;
    private final Desk desk;
    private final FileQuestions questions;
    private final BooleanBinding dark;
    private final Scene scene;
    private Runnable closed = () -> { };
    private Shell shell;

    /**
     * A window that is not shown yet.
     *
     * @param settings as remembered from the last start
     * @param inspecting makes the perspective that shows one sample; again after each change of language
     */
    public ShellWindow(Stage stage, UseCases useCases, Runners runners, Settings settings,
        Function<ViewContext, SampleView> inspecting) {
        this(stage, new Desk(useCases, runners, settings), inspecting, null);
    }

    ShellWindow(Stage stage, Desk desk, Function<ViewContext, SampleView> inspecting, FileQuestions questions) {
        this.stage = stage;
        this.inspecting = inspecting;
        this.desk = desk;
        this.questions = questions == null ? new FileDialogs(stage, desk::language) : questions;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        scene = new Scene(new Region(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
        Fonts.load();
        dark = Theme.dark(desk.choices().property().map(Settings::theme));
        dark.addListener((value, before, now) -> Theme.apply(scene, now));
        Theme.apply(scene, dark.get());
        desk.choices().property().map(Settings::language).addListener((value, before, now) -> build());
        build();
        new Keyboard(() -> shell.commands(), () -> shell.covered()).attach(scene);
    }

    /**
     * Shows the window, then loads what takes time and opens what was named; where nothing was named, the newest sample
     * of the library, or, at the very first start, the samples that come with the program.
     */
    public void show(List<Path> files, List<Path> samples) {
        stage.setTitle("Attune");
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setOnHidden(closed -> close());
        stage.show();
        scene.getRoot().requestFocus();
        desk.runners().home().execute(() -> begin(files, samples));
    }

    /** What to do, away from the FX thread, when the window is closed and all that was to be written is written. */
    public void whenClosed(Runnable action) {
        closed = action;
    }

    /** Shows the window and samples in it, then closes it: what a recording of the start needs. */
    public void rehearse(List<Path> samples) {
        show(List.of(), List.of());
        desk.runners().home().execute(new Rehearsal(desk, samples, stage::close)::begin);
    }

    private void begin(List<Path> files, List<Path> samples) {
        shell.prepare();
        desk.library().load(() -> {
            if (files.isEmpty()) {
                desk.resume(samples);
            }
        });
        desk.equipment().load(Strings.of(ShellWindow.class, desk.language()).get("job.engine"));
        Fonts.prepareFigures(desk.runners().records());
        desk.take(files);
    }

    private void build() {
        if (shell != null) {
            shell.close();
        }
        shell = new Shell(desk, inspecting, dark, questions, stage::close);
        scene.setRoot(shell.root());
    }

    private void close() {
        shell.close();
        desk.runners().close();
        desk.runners().records().start("end", (progress, cancellation) -> {
            closed.run();
            return true;
        }, outcome -> { });
    }
}
