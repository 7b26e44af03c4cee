package attune.cli;

import attune.domain.Modality;
import attune.workbench.ListModels;
import attune.workbench.ModelEntry;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code attune models}: the installed models. */
@Command(name = "models", mixinStandardHelpOptions = true, versionProvider = CommandLineInterface.Version.class)
final class ModelsCommand implements Callable<Integer> {

    private final ListModels models;
    private final Console console;

    ModelsCommand(ListModels models, Console console) {
        this.models = models;
        this.console = console;
    }

    @Override public Integer call() {
        List<ModelEntry> all = models.all();
        if (all.isEmpty()) {
            console.say("models.none");
        }
        for (ModelEntry model : all) {
            String inputs = model.terms().inputs().keySet().stream().map(Modality::id).collect(Collectors.joining(" + "));
            console.say("models.line", model.name(), model.terms().variant(), inputs,
                String.join(", ", model.terms().labels()), model.weights() == 0 ? "–" : model.weights(), model.use(),
                String.format(Locale.ROOT, "%.2f", model.terms().temperature()));
            if (!model.provenance().nonCommercial().isEmpty()) {
                console.say("models.non-commercial", String.join(", ", model.provenance().nonCommercial()));
            }
        }
        return 0;
    }
}
