package attune.cli;

import attune.job.Cancellation;
import attune.workbench.BringModel;
import attune.workbench.EvaluateModel;
import attune.workbench.MeasureRobustness;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code attune robustness}: asks a model a list under changes of growing strength. */
@Command(name = "robustness", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class RobustnessCommand implements Callable<Integer> {

    @Mixin
    EvaluateOptions options;

    private final MeasureRobustness robustness;
    private final BringModel bring;
    private final Console console;

    RobustnessCommand(MeasureRobustness robustness, BringModel bring, Console console) {
        this.robustness = robustness;
        this.bring = bring;
        this.console = console;
    }

    @Override public Integer call() {
        options.agree(bring);
        try (ProgressLine line = new ProgressLine(console)) {
            EvaluateModel.Evaluated evaluated = robustness.measure(options.order(), line, Cancellation.never());
            line.clear();
            new ConditionText(console).print(evaluated);
        }
        return 0;
    }
}
