package attune.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What can be chosen for a training beside corpus and variant. Quick: nothing of a corpus is read. */
public interface TrainingChoices {

    /** The names of the protocols, the usual one first. */
    List<String> protocols();

    /**
     * The presets with their numbers for a task of a corpus, the usual one first.
     *
     * @param pretrainedText folder of the model whose text encoder the training starts from, which decides width and trials
     */
    List<PresetNumbers> presets(String corpus, String task, Optional<Path> pretrainedText);
}
