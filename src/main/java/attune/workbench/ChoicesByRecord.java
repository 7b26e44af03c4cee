package attune.workbench;

import attune.dataset.Protocol;
import attune.dataset.Task;
import attune.domain.ModelSpec;
import attune.store.ModelFolder;
import attune.training.Preset;
import attune.training.Start;
import attune.training.Trials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The choices as {@code training} has them, with what its records of trials say. */
public final class ChoicesByRecord implements TrainingChoices {

    @Override public List<String> protocols() {
        return Stream.of(Protocol.values()).map(Protocol::id).toList();
    }

    @Override public List<PresetNumbers> presets(String corpus, String taskName, Optional<Path> pretrainedText) {
        Task task = Task.all().stream().filter(each -> each.name().equals(taskName)).findFirst()
            // Trials are found by the names alone; what the classes are called changes nothing.
            .orElseGet(() -> new Task.Classes(taskName, List.of("one", "other")));
        Start start = pretrainedText.isPresent() ? Start.PRETRAINED_TEXT : Start.SCRATCH;
        OptionalInt width = pretrainedText.map(ModelFolder::open).map(ModelFolder::terms).stream()
            .mapToInt(terms -> terms instanceof ModelSpec spec ? spec.size().width() : 0).filter(own -> own > 0).findFirst();
        List<PresetNumbers> presets = new ArrayList<>(List.of(
            numbers(Preset.tuned(corpus, task, start), width, count(Trials.recorded(corpus, task, start))),
            numbers(Preset.paper(), width, OptionalInt.empty())));
        if (pretrainedText.isPresent()) {
            presets.add(numbers(Preset.fineTuned(corpus, task, start), width,
                count(Trials.recorded(Preset.FINE_TUNED, corpus, task, start))));
        }
        return presets;
    }

    private static OptionalInt count(Optional<Trials> recorded) {
        return recorded.stream().mapToInt(found -> found.trials().size()).findFirst();
    }

    private static PresetNumbers numbers(Preset preset, OptionalInt width, OptionalInt trials) {
        return new PresetNumbers(preset.name(), preset.epochs(), preset.steps(), preset.batch(), preset.rate(),
            width.orElse(preset.width()),
            preset.dropout(), preset.patience(), preset.fine().carried(), trials);
    }
}
