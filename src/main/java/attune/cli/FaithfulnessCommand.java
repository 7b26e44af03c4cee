package attune.cli;

import attune.domain.BadInput;
import attune.job.Cancellation;
import attune.workbench.BringModel;
import attune.workbench.FaithfulnessPage;
import attune.workbench.MeasureFaithfulness;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code attune faithfulness}: whether explanations name what the answers hang on, over many samples. */
@Command(name = "faithfulness", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class FaithfulnessCommand implements Callable<Integer> {

    @Mixin
    HeldOutOptions options;

    @Option(names = "--steps", paramLabel = "N")
    int steps = 32;

    @Option(names = "--budget", paramLabel = "MINUTES")
    double budget = Double.POSITIVE_INFINITY;

    @Option(names = "--out", paramLabel = "PAGE.md|-")
    String out = "-";

    private final MeasureFaithfulness measure;
    private final BringModel bring;
    private final Console console;

    FaithfulnessCommand(MeasureFaithfulness measure, BringModel bring, Console console) {
        this.measure = measure;
        this.bring = bring;
        this.console = console;
    }

    @Override public Integer call() {
        if (steps < 1) {
            throw new BadInput("cli.count", "--steps", steps);
        }
        options.agree(bring);
        try (ProgressLine line = new ProgressLine(console)) {
            MeasureFaithfulness.Report report = measure.measure(new MeasureFaithfulness.Order(options.model(), options.dataset(),
                options.path(), options.samples(), steps, 60 * budget), line, Cancellation.never());
            line.clear();
            Document.write(out, console, to -> to.write(FaithfulnessPage.of(report)));
        }
        return 0;
    }
}
