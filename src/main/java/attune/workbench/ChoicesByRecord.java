package attune.workbench;

import attune.dataset.Protocol;
import attune.dataset.Task;
import attune.training.Preset;
import attune.training.Start;
import attune.training.Trials;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The choices as {@code training} has them, with what its records of trials say. */
public final class ChoicesByRecord implements TrainingChoices {

    @Override public List<String> protocols() {
        return Stream.of(Protocol.values()).map(Protocol::id).toList();
    }

    @Override public List<PresetNumbers> presets(String corpus, String taskName) {
        Task task = Task.all().stream().filter(each -> each.name().equals(taskName)).findFirst()
            // Trials are found by the names alone; what the classes are called changes nothing.
            .orElseGet(() -> new Task.Classes(taskName, List.of("one", "other")));
        OptionalInt trials = Trials.recorded(corpus, task, Start.SCRATCH).map(found -> OptionalInt.of(found.trials().size()))
            .orElse(OptionalInt.empty());
        return List.of(numbers(Preset.tuned(corpus, task, Start.SCRATCH), trials), numbers(Preset.paper(), OptionalInt.empty()));
    }

    private static PresetNumbers numbers(Preset preset, OptionalInt trials) {
        return new PresetNumbers(preset.name(), preset.epochs(), preset.steps(), preset.batch(), preset.rate(), preset.width(),
            preset.dropout(), preset.patience(), trials);
    }
}
