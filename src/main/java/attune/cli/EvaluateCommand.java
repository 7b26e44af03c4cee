package attune.cli;

import attune.job.Cancellation;
import attune.workbench.BringModel;
import attune.workbench.EvaluateModel;
import attune.workbench.MeasurePredictions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code attune evaluate}: asks a model a published list and writes the run. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    EvaluateOptions options;

    private final EvaluateModel evaluate;
    private final BringModel bring;
    private final MeasurePredictions measure;
    private final Console console;

    EvaluateCommand(EvaluateModel evaluate, BringModel bring, MeasurePredictions measure, Console console) {
        this.evaluate = evaluate;
        this.bring = bring;
        this.measure = measure;
        this.console = console;
    }

    @Override public Integer call() {
        options.agree(bring);
        try (ProgressLine line = new ProgressLine(console)) {
            EvaluateModel.Evaluated evaluated = evaluate.evaluate(options.order(), line, Cancellation.never());
            line.clear();
            measure.measure(evaluated.folder(), ProgressLine.forOne(line), Cancellation.never())
                .forEach(new FigureText(console)::print);
            new ConditionText(console).print(evaluated);
        }
        return 0;
    }
}
