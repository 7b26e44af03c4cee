package attune.cli;

import attune.job.Cancellation;
import attune.job.Progress;
import attune.workbench.ComparedRuns;
import attune.workbench.ComparisonAsJson;
import attune.workbench.OpenRuns;
import attune.workbench.PairOfRuns;
import attune.workbench.Workbench;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune compare}: which of two runs is better, and whether it is more than luck. */
@Command(name = "compare", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "RUN_A")
    String a;

    @Parameters(index = "1", paramLabel = "RUN_B")
    String b;

    @Option(names = "--json", paramLabel = "F|-")
    String json;

    @Option(names = "--report", paramLabel = "F.html|tex|csv")
    String report;

    private final Workbench workbench;
    private final Console console;

    CompareCommand(Workbench workbench, Console console) {
        this.workbench = workbench;
        this.console = console;
    }

    @Override public Integer call() {
        ComparedRuns compared;
        try (ProgressLine line = new ProgressLine(console)) {
            compared = workbench.compare()
                .compare(Arguments.path(a), Arguments.path(b), ProgressLine.forOne(line), Cancellation.never());
            if (report != null) {
                report(ProgressLine.forOne(line));
            }
            line.clear();
        }
        if (json != null) {
            Document.write(json, console, out -> ComparisonAsJson.write(compared, out));
        }
        if (!"-".equals(json)) {
            new ComparisonText(console).print(compared);
        }
        return 0;
    }

    private void report(Progress progress) {
        PairOfRuns pair = PairOfRuns.of(open(a, progress), Optional.of(open(b, progress)));
        workbench.report().write(pair, console.locale(), Arguments.path(report), progress, Cancellation.never());
    }

    private OpenRuns open(String path, Progress progress) {
        return workbench.runs().open(workbench.runs().list(Arguments.path(path), progress, Cancellation.never()).getFirst(),
            progress, Cancellation.never());
    }
}
