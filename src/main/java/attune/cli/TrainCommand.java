package attune.cli;

import attune.domain.BadInput;
import attune.job.Cancellation;
import attune.workbench.BringModel;
import attune.workbench.TrainModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code attune train}: trains a variant on a corpus. */
@Command(name = "train", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class TrainCommand implements Callable<Integer> {

    private static final int FAULTS_SHOWN = 10;

    @Option(names = "--dataset", paramLabel = "NAME=PATH", required = true)
    String dataset;

    @Option(names = "--task", paramLabel = "TASK")
    String task;

    @Option(names = "--protocol", paramLabel = "published|paper")
    String protocol = "published";

    @Option(names = "--variant", paramLabel = "VARIANT", required = true)
    String variant;

    @Option(names = "--preset", paramLabel = "paper|tuned|fine-tuned")
    String preset = "tuned";

    @Option(names = "--seed", paramLabel = "N")
    long seed = 1;

    @Option(names = "--epochs", paramLabel = "N")
    Integer epochs;

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    Path out;

    @Option(names = "--resume")
    boolean resume;

    @Option(names = "--pretrained-text", paramLabel = "MODEL")
    Path pretrainedText;

    @Option(names = "--trust")
    boolean trust;

    @Option(names = "--frozen-vision", paramLabel = "MODEL")
    Path frozenVision;

    @Option(names = "--apart-from", paramLabel = "NAME=PATH")
    List<String> apart = new ArrayList<>();

    private final TrainModel trainer;
    private final BringModel bring;
    private final Console console;

    TrainCommand(TrainModel trainer, BringModel bring, Console console) {
        this.trainer = trainer;
        this.bring = bring;
        this.console = console;
    }

    @Override public Integer call() throws IOException {
        int at = dataset.indexOf('=');
        if (at <= 0 || at == dataset.length() - 1) {
            throw new BadInput("training.named-path", dataset);
        }
        if (trust && pretrainedText != null) {
            bring.question(pretrainedText.toString()).ifPresent(bring::agree);
        }
        TrainModel.Order order = new TrainModel.Order(dataset.substring(0, at), Path.of(dataset.substring(at + 1)),
            Optional.ofNullable(task), protocol, variant, preset, seed,
            epochs == null ? OptionalInt.empty() : OptionalInt.of(epochs), out, resume, Optional.ofNullable(pretrainedText),
            Optional.ofNullable(frozenVision), apart);
        try (ProgressLine line = new ProgressLine(console)) {
            TrainModel.Trained trained = trainer.train(order, epoch -> {
                line.clear();
                console.out().println(epoch.line());
            }, line, Cancellation.never());
            line.clear();
            console.say("train.read", trained.features(), trained.split());
            console.say("train.faults", trained.faults().size());
            trained.faults().stream().limit(FAULTS_SHOWN).forEach(console.out()::println);
            console.say("train.best", trained.bestEpoch(), trained.epochs(), trained.score(), trained.accuracy(),
                trained.samplesPerSecond());
            console.say("train.done", trained.model());
        }
        return 0;
    }
}
