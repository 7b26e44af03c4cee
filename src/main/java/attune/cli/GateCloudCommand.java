package attune.cli;

import attune.domain.GateCloud;
import attune.job.Cancellation;
import attune.workbench.BringModel;
import attune.workbench.GatesOfModels;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code attune gate-cloud}: how a model weighs held-out samples, kept in its folder. */
@Command(name = "gate-cloud", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class GateCloudCommand implements Callable<Integer> {

    @Mixin
    HeldOutOptions options;

    private final GatesOfModels gates;
    private final BringModel bring;
    private final Console console;

    GateCloudCommand(GatesOfModels gates, BringModel bring, Console console) {
        this.gates = gates;
        this.bring = bring;
        this.console = console;
    }

    @Override public Integer call() {
        options.agree(bring);
        try (ProgressLine line = new ProgressLine(console)) {
            GateCloud cloud = gates.measure(options.model(), options.dataset(), options.path(), options.samples(), line,
                Cancellation.never());
            line.clear();
            console.say("gates.done", cloud.samples().size(), cloud.samples().stream().filter(GateCloud.Point::right).count());
        }
        return 0;
    }
}
