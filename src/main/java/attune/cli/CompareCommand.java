package attune.cli;

import attune.job.Cancellation;
import attune.workbench.CompareRuns;
import attune.workbench.ComparedRuns;
import attune.workbench.ComparisonAsJson;
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

    private final CompareRuns compare;
    private final Console console;

    CompareCommand(CompareRuns compare, Console console) {
        this.compare = compare;
        this.console = console;
    }

    @Override public Integer call() {
        ComparedRuns compared;
        try (ProgressLine line = new ProgressLine(console)) {
            compared = compare.compare(Arguments.path(a), Arguments.path(b), ProgressLine.forOne(line), Cancellation.never());
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
}
