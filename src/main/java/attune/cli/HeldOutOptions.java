package attune.cli;

import attune.domain.BadInput;
import attune.workbench.BringModel;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which model is asked about which held-out samples: the options that {@code faithfulness} and {@code gate-cloud} share. */
final class HeldOutOptions {

    @Option(names = "--model", paramLabel = "M", required = true)
    String model;

    @Option(names = "--dataset", paramLabel = "NAME=PATH", required = true)
    String dataset;

    @Option(names = "--trust")
    boolean trust;

    @Option(names = "--samples", paramLabel = "N")
    int samples = 200;

    /** Remembers that TorchScript of the model may run, where that was asked for. */
    void agree(BringModel bring) {
        if (trust) {
            bring.question(model).ifPresent(bring::agree);
        }
    }

    Path model() {
        return Arguments.path(model);
    }

    String dataset() {
        return dataset.substring(0, equals());
    }

    Path path() {
        return Arguments.path(dataset.substring(equals() + 1));
    }

    int samples() {
        if (samples < 1) {
            throw new BadInput("cli.count", "--samples", samples);
        }
        return samples;
    }

    private int equals() {
        int at = dataset.indexOf('=');
        if (at <= 0 || at == dataset.length() - 1) {
            throw new BadInput("training.named-path", dataset);
        }
        return at;
    }
}
