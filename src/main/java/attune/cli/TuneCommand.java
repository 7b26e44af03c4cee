package attune.cli;

import attune.job.Cancellation;
import attune.workbench.TrainModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune tune}: makes the record of trials that the preset {@code tuned} takes its numbers from. */
@Command(name = "tune", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class TuneCommand implements Callable<Integer> {

    @Option(names = "--dataset", paramLabel = "NAME=PATH", required = true)
    String dataset;

    @Option(names = "--task", paramLabel = "TASK")
    String task;

    @Option(names = "--preset", paramLabel = "tuned|fine-tuned")
    String preset = "tuned";

    @Option(names = "--trials", paramLabel = "N")
    int trials = 8;

    @Option(names = "--seed", paramLabel = "N")
    long seed = 1;

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    Path out;

    @Option(names = "--pretrained-text", paramLabel = "MODEL")
    Path pretrainedText;

    @Option(names = "--frozen-vision", paramLabel = "MODEL")
    Path frozenVision;

    private final TrainModel trainer;
    private final Console console;

    TuneCommand(TrainModel trainer, Console console) {
        this.trainer = trainer;
        this.console = console;
    }

    @Override public Integer call() throws IOException {
        try (ProgressLine line = new ProgressLine(console)) {
            Path record = trainer.tune(new TrainModel.Trying(dataset, Optional.ofNullable(task), preset, trials, seed, out,
                Optional.ofNullable(pretrainedText), Optional.ofNullable(frozenVision)), trial -> {
                    line.clear();
                    console.out().println(trial);
                }, line, Cancellation.never());
            line.clear();
            console.say("tune.done", record);
        }
        return 0;
    }
}
