package attune.cli;

import attune.job.Cancellation;
import attune.workbench.MeasuredGroup;
import attune.workbench.MetricsAsJson;
import attune.workbench.Workbench;
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

    @Option(names = "--export", paramLabel = "OUT")
    String export;

    private final Workbench workbench;
    private final Console console;

    MetricsCommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override public Integer call() {
        List<MeasuredGroup> groups;
        try (ProgressLine line = new ProgressLine(console)) {
            groups = workbench.measure()
                .measure(Arguments.path(predictions), ProgressLine.forOne(line), Cancellation.never());
            line.clear();
        }
        if (export != null) {
            workbench.exportPredictions().export(Arguments.path(predictions), Arguments.path(export));
        }
        if (json != null) {
            Document.write(json, console, out -> MetricsAsJson.write(groups, out));
        }
        if (!"-".equals(json)) {
            groups.forEach(new FigureText(console)::print);
        }
        return 0;
    }
}
