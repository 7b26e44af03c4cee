package attune.cli;

import attune.domain.Sample;
import attune.job.Cancellation;
import attune.job.Progress;
import attune.workbench.Workbench;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune features}: what the model is given to read, as NumPy's npz. */
@Command(name = "features", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class FeaturesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    String file;

    @Option(names = "--out", paramLabel = "F.npz", required = true)
    Path out;

    @Mixin
    SampleOptions options = new SampleOptions();

    private final Workbench workbench;
    private final Console console;

    FeaturesCommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override public Integer call() {
        try (ProgressLine line = new ProgressLine(console)) {
            Progress progress = ProgressLine.forOne(line);
            Sample sample = workbench.open().file(Arguments.path(file), options.text().source(workbench.settings().load()),
                progress.part(0, 0.3), Cancellation.never());
            int windows = workbench.analyse().windows(sample, progress.part(0.3, 0.4), Cancellation.never()).size();
            int window = options.windows(windows)[0];
            workbench.features().npz(sample, window, options.model(sample, workbench), out, progress.part(0.4, 1),
                Cancellation.never());
            line.clear();
            console.say(windows > 1 ? "features.window" : "features.done", out, window, windows);
        }
        return 0;
    }
}
