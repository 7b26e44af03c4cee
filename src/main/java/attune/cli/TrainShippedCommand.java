package attune.cli;

import attune.job.Cancellation;
import attune.workbench.TrainShippedModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code attune train-shipped}: makes a shipped model again from the corpora, for whoever wants to check or improve it. */
@Command(name = "train-shipped", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class TrainShippedCommand implements Callable<Integer> {

    @Parameters(paramLabel = "text|faces|regions|voices|posts|clips")
    String name;

    @Option(names = "--data", paramLabel = "FOLDER", required = true)
    Path data;

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    Path out;

    @Option(names = "--encoders", paramLabel = "FOLDER")
    Path encoders;

    @Option(names = "--variants", paramLabel = "V,V", split = ",")
    List<String> variants = List.of();

    @Option(names = "--state", paramLabel = "FOLDER")
    Path state;

    @Option(names = "--seed", paramLabel = "N")
    long seed = 1;

    private final Console console;

    TrainShippedCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws IOException {
        Path work = state == null ? out.resolveSibling(out.getFileName() + ".training") : state;
        try (ProgressLine line = new ProgressLine(console)) {
            Path trained = encoders == null ? out.toAbsolutePath().getParent() : encoders;
            TrainShippedModel.Order order = new TrainShippedModel.Order(data, trained, seed, variants, out, work);
            Path folder = TrainShippedModel.run(name, order, epoch -> {
                line.clear();
                console.out().println(epoch);
            }, line, Cancellation.never());
            line.clear();
            console.say("train.done", folder);
        }
        return 0;
    }
}
