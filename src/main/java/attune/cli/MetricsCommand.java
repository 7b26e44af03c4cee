package attune.cli;

import attune.job.Cancellation;
import attune.workbench.FiguresAsJson;
import attune.workbench.MeasurePredictions;
import attune.workbench.MeasuredGroup;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune metrics}: what predictions are worth, whoever made them. */
@Command(name = "metrics", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class MetricsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PREDICTIONS")
    String predictions;

    @Option(names = "--json", paramLabel = "F|-")
    String json;

    private final MeasurePredictions measure;
    private final Console console;

    MetricsCommand(MeasurePredictions measure, Console console) {
        this.measure = measure;
        this.console = console;
    }

    @Override public Integer call() {
        List<MeasuredGroup> groups;
        try (ProgressLine line = new ProgressLine(console)) {
            groups = measure.measure(Arguments.path(predictions), ProgressLine.forOne(line), Cancellation.never());
            line.clear();
        }
        if (json != null) {
            Document.write(json, console, out -> FiguresAsJson.write(groups, out));
        }
        if (!"-".equals(json)) {
            groups.forEach(new FigureText(console)::print);
        }
        return 0;
    }
}
