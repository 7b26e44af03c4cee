package attune.cli;

import attune.domain.BadInput;
import attune.workbench.BringModel;
import attune.workbench.EvaluateModel;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which model is asked which list: the options that {@code evaluate} and {@code robustness} share. */
final class EvaluateOptions {

    @Option(names = "--model", paramLabel = "M", required = true)
    String model;

    @Option(names = "--dataset", paramLabel = "NAME=PATH", required = true)
    String dataset;

    @Option(names = "--trust")
    boolean trust;

    @Option(names = "--task", paramLabel = "TASK")
    String task;

    @Option(names = "--protocol", paramLabel = "published|paper")
    String protocol = "published";

    @Option(names = "--split", paramLabel = "train|dev|test")
    String list = "test";

    @Option(names = "--out", paramLabel = "RUN", required = true)
    String out;

    @Option(names = "--heads")
    boolean heads;

    @Option(names = "--texts")
    boolean texts;

    /** Remembers that TorchScript of the model may run, where that was asked for. */
    void agree(BringModel bring) {
        if (trust) {
            bring.question(model).ifPresent(bring::agree);
        }
    }

    EvaluateModel.Order order() {
        int at = dataset.indexOf('=');
        if (at <= 0 || at == dataset.length() - 1) {
            throw new BadInput("training.named-path", dataset);
        }
        return new EvaluateModel.Order(Arguments.path(model), dataset.substring(0, at),
            Arguments.path(dataset.substring(at + 1)), Optional.ofNullable(task), protocol, list, Arguments.path(out),
            extras());
    }

    private Set<EvaluateModel.Extra> extras() {
        Set<EvaluateModel.Extra> extras = EnumSet.noneOf(EvaluateModel.Extra.class);
        if (heads) {
            extras.add(EvaluateModel.Extra.HEADS);
        }
        if (texts) {
            extras.add(EvaluateModel.Extra.TEXTS);
        }
        return extras;
    }
}
