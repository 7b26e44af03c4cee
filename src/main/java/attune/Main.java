package attune;

import attune.cli.CommandLineInterface;
import attune.cli.Console;
import attune.domain.BadInput;
import attune.domain.Settings;
import attune.inference.Devices;
import attune.job.ThreadedJobRunner;
import attune.store.AppFolders;
import attune.ui.common.ViewContext;
import attune.ui.inspect.InspectView;
import attune.ui.shell.Inspecting;
import attune.ui.shell.Runners;
import attune.ui.shell.SampleView;
import attune.ui.shell.ShellWindow;
import attune.ui.shell.UseCases;
import attune.workbench.Workbench;
import attune.workbench.WorkbenchOnDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * Where Attune begins, and where every object is built, once, by hand. A first word that is a command, or an option,
 * goes to the command line; anything else is a file for the window. It is no {@code Application}: with one, Java wants
 * JavaFX on the module path.
 */
public final class Main {

    private static final int WRONG = 2;
    private static final int JOBS = 4;

    private Main() {
    }

    /** Runs to the end of the command or the window, and says by its exit code how it went. */
    public static void main(String... args) throws IOException, InterruptedException {
        AppFolders folders = AppFolders.find();
        if (System.getProperty("attune.log") == null) {
            System.setProperty("attune.log", folders.home().resolve("attune.log").toString());
        }
        Devices.settings();
        System.exit(CommandLineInterface.understands(args) || args.length > 0 && args[0].startsWith("-")
            ? command(folders, args) : window(folders, args));
    }

    /** What is said of a first word that is no command and leads to no file, such as a command misspelt; empty else. */
    static Optional<BadInput> neither(String... args) {
        return args.length == 0 || Path.of(args[0]).toFile().exists()
            ? Optional.empty() : Optional.of(new BadInput("cli.neither", args[0]));
    }

    private static int command(AppFolders folders, String... args) {
        try (ThreadedJobRunner playback = ThreadedJobRunner.unbounded("playback", Runnable::run);
            WorkbenchOnDisk workbench = new WorkbenchOnDisk(folders.home(), folders.models(), playback)) {
            Locale locale = Locale.forLanguageTag(workbench.useCases().settings().load().language());
            return new CommandLineInterface(workbench.useCases(), Console.ofProcess(locale)).run(args);
        }
    }

    private static int window(AppFolders folders, String... args) throws IOException, InterruptedException {
        Optional<BadInput> neither = neither(args);
        if (neither.isPresent()) {
            return refused(neither.get());
        }
        Toolkit toolkit = Toolkit.start();
        List<Path> files = Stream.of(args).map(Path::of).toList();
        Path assets = Path.of(System.getProperty("attune.assets", "assets"));
        List<Path> samples = Samples.in(assets);
        Executor home = Platform::runLater;
        Runners runners = new Runners(ThreadedJobRunner.of("job", JOBS, home), ThreadedJobRunner.of("inference", 1, home),
            ThreadedJobRunner.of("training", 1, home), ThreadedJobRunner.unbounded("playback", home),
            ThreadedJobRunner.of("records", 1, home), home);
        CountDownLatch closed = new CountDownLatch(1);
        try (WorkbenchOnDisk workbench = new WorkbenchOnDisk(folders.home(), folders.models(), runners.playback())) {
            Workbench use = workbench.useCases();
            Settings settings = use.settings().load();
            UseCases cases = new UseCases(use.open(), use.edit(), use.batch(), use.models(), use.bring(),
                use.devices(), use.samples(), use.settings(), new attune.ui.compare.UseCases(use.analyse()),
                new attune.ui.evaluate.UseCases(use.runs(), use.origins(), use.study(), use.reviews(), use.report(),
                    use.exportPredictions(), use.comparison(), Samples.runs(assets)),
                new attune.ui.train.UseCases(use.train(), use.corpora(), use.choices(), use.trainings()));
            Function<ViewContext, SampleView> inspect = context -> new Inspecting(new InspectView(context,
                new attune.ui.inspect.UseCases(use.open(), use.edit(), use.analyse(), use.listen(), use.play(),
                    use.export(), use.explain(), use.gates())));
            toolkit.await();
            Platform.runLater(() -> {
                ShellWindow window = new ShellWindow(new Stage(), cases, runners, settings, inspect);
                window.whenClosed(closed::countDown);
                if (Boolean.getBoolean("attune.rehearsal")) {
                    window.rehearse(samples);
                } else {
                    window.show(files, samples);
                }
            });
            closed.await();
            return 0;
        } catch (BadInput noWindow) {
            return refused(noWindow);
        }
    }

    private static int refused(BadInput wrong) {
        Console console = Console.ofProcess(Locale.getDefault());
        console.err().println(wrong.sentence(console.locale()));
        return WRONG;
    }
}
