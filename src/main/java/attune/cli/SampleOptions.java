package attune.cli;

import attune.domain.BadInput;
import attune.domain.Sample;
import attune.domain.Settings;
import attune.workbench.Workbench;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options by which a command is told what reads a sample, and with which text. */
final class SampleOptions {

    @ArgGroup(exclusive = true, multiplicity = "0..1")
    TextOptions text;

    @Option(names = "--model", paramLabel = "M")
    String model;

    @Option(names = "--device", paramLabel = "auto|cpu|cuda:0")
    String device;

    @Option(names = "--trust")
    boolean trust;

    @Option(names = "--window", paramLabel = "N")
    Integer window;

    TextOptions text() {
        return text == null ? new TextOptions() : text;
    }

    String device(Settings settings) {
        return device == null ? settings.device() : device;
    }

    /** The model named, or the one of the settings for this kind of sample. */
    String model(Sample sample, Workbench workbench) {
        Settings settings = workbench.settings().load();
        String chosen = model != null ? model : sample instanceof Sample.Clip ? settings.clipModel() : settings.postModel();
        agree(chosen, workbench);
        return chosen;
    }

    /** The model named for a whole batch; empty where each kind of sample has that of the settings. */
    String model(Workbench workbench) {
        if (model == null) {
            return "";
        }
        agree(model, workbench);
        return model;
    }

    private void agree(String chosen, Workbench workbench) {
        if (trust) {
            workbench.bring().question(chosen).ifPresent(workbench.bring()::agree);
        }
    }

    /** The first and the last window to read, of so many (0 for a post). */
    int[] windows(int count) {
        int last = Math.max(0, count - 1);
        if (window == null) {
            return new int[] {0, last};
        }
        if (window < 0 || window > last) {
            throw new BadInput("cli.window", window, last);
        }
        return new int[] {window, window};
    }
}
